package io.telecast.verify;

import io.telecast.api.chat.Html;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.user.KnownUser;
import io.telecast.api.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What administrators do for users: look, grant, revoke. Ids and hours come as they were typed. */
final class Grants {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}");
    private static final int MOST_HOURS = 366 * 24;

    private final Book book;
    private final Users users;
    private final Exemptions exemptions;
    private final Notices notices;
    private final LiveSettings<VerifySettings> settings;
    private final InstantSource clock;

    Grants(
            Book book,
            Users users,
            Exemptions exemptions,
            Notices notices,
            LiveSettings<VerifySettings> settings,
            InstantSource clock) {
        this.book = book;
        this.users = users;
        this.exemptions = exemptions;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    Html show(long botId, String id) {
        OptionalLong userId = id(id);
        if (userId.isEmpty()) {
            return badId(botId, id);
        }
        Visitor visitor = book.of(botId).find(userId.getAsLong());
        if (exemptions.holds(botId, userId.getAsLong())) {
            return say(botId, "user.exempt", userId.getAsLong(), Instant.EPOCH);
        }
        if (!visitor.verified(clock.instant())) {
            return say(botId, "user.not_verified", userId.getAsLong(), Instant.EPOCH);
        }
        String key = visitor.grantedBy() == 0 ? "user.verified" : "user.granted";
        return say(botId, key, userId.getAsLong(), visitor.until());
    }

    Html grant(long botId, long admin, String id, String hours) {
        OptionalLong userId = id(id);
        if (userId.isEmpty()) {
            return badId(botId, id);
        }
        Instant now = clock.instant();
        Instant until = settings.get(botId).end(now);
        if (!hours.isEmpty()) {
            int count = HOURS.matcher(hours).matches() ? Integer.parseInt(hours) : 0;
            if (count < 1 || count > MOST_HOURS) {
                return notices.of(botId).html("grant.bad_hours", Map.of("hours", hours, "most", MOST_HOURS));
            }
            until = now.plus(Duration.ofHours(count));
        }
        Instant end = until;
        book.of(botId).change(userId.getAsLong(), visitor -> visitor.granted(end, admin));
        return say(botId, "grant.done", userId.getAsLong(), end);
    }

    Html revoke(long botId, String id) {
        OptionalLong userId = id(id);
        if (userId.isEmpty()) {
            return badId(botId, id);
        }
        boolean was = book.of(botId).find(userId.getAsLong()).verified(clock.instant());
        // links that are under way end, too
        book.of(botId).change(userId.getAsLong(), Visitor::revoked);
        return say(botId, was ? "revoke.done" : "revoke.was_not", userId.getAsLong(), Instant.EPOCH);
    }

    private Html say(long botId, String key, long userId, Instant until) {
        String name = users.find(botId, userId)
                .map(Grants::name)
                .orElseGet(() -> notices.of(botId).plain("user.unknown"));
        return notices.of(botId).html(key, Map.of("id", userId, "name", name, "until", notices.time(botId, until)));
    }

    private static String name(KnownUser user) {
        return (user.firstName() + " " + user.lastName()).strip();
    }

    private Html badId(long botId, String id) {
        return notices.of(botId).html("user.bad_id", Map.of("id", id.substring(0, Math.min(40, id.length()))));
    }

    private static OptionalLong id(String text) {
        return ID.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
