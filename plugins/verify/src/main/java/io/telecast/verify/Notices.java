package io.telecast.verify;

import io.telecast.api.chat.Html;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the plugin says, in the words and the time zone of each bot. */
final class Notices {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final PluginTexts texts;
    private final LiveSettings<VerifySettings> settings;
    private final InstantSource clock;

    Notices(PluginTexts texts, LiveSettings<VerifySettings> settings, InstantSource clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    PluginTexts of(long botId) {
        return texts.forBot(botId);
    }

    Html invitation(long botId) {
        return of(botId).html("gate.not_verified", Map.of("unlock", unlock(botId), "life", life(botId)));
    }

    Html streamRefused(long botId, String botName) {
        return of(botId).html("gate.stream", Map.of("bot", botName));
    }

    Html verified(long botId, Instant until) {
        return of(botId).html("verify.done", Map.of("until", time(botId, until)));
    }

    /** Says why a link opened nothing; with a place for how long the next one works. */
    Html refused(long botId, String key) {
        return of(botId).html(key, Map.of("life", life(botId)));
    }

    /** A moment, with its day unless that is today. */
    String time(long botId, Instant time) {
        ZoneId zone = settings.get(botId).zone();
        ZonedDateTime there = time.atZone(zone);
        boolean today = there.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? TODAY : ANOTHER_DAY).format(there);
    }

    private String life(long botId) {
        return duration(botId, settings.get(botId).linkLife());
    }

    /** What a verification gives, such as "for 24 hours". */
    private String unlock(long botId) {
        VerifySettings now = settings.get(botId);
        return switch (now.unlock()) {
            case PERIOD -> of(botId).plain("unlock.period", Map.of("duration", duration(botId, now.period())));
            case MIDNIGHT -> of(botId).plain("unlock.midnight", Map.of("zone", now.timeZone()));
        };
    }

    /** Such as "1 hour 30 minutes", to the minute. */
    String duration(long botId, Duration time) {
        var parts = new ArrayList<String>();
        boolean inHours = time.compareTo(Duration.ofHours(48)) <= 0;
        long days = inHours ? 0 : time.toDays();
        Duration rest = time.minusDays(days);
        for (var part : List.of(
                Map.entry("day", days),
                Map.entry("hour", rest.toHours()),
                Map.entry("minute", rest.toMinutes() % 60))) {
            if (part.getValue() > 0) {
                String key = "duration." + part.getKey() + (part.getValue() == 1 ? "" : "s");
                parts.add(of(botId).plain(key, Map.of("count", part.getValue())));
            }
        }
        return parts.isEmpty() ? of(botId).plain("duration.moment") : String.join(" ", parts);
    }
}
