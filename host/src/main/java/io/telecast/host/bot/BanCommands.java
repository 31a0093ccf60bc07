package io.telecast.host.bot;

import io.telecast.api.command.CommandCall;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import io.telecast.host.users.Roles;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code /ban} and {@code /unban}. */
final class BanCommands {

    private static final Pattern USER_ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int MAX_REASON = 300;

    private final Bans bans;
    private final Roles roles;
    private final Texts texts;

    BanCommands(Bans bans, Roles roles, Texts texts) {
        this.bans = bans;
        this.roles = roles;
        this.texts = texts;
    }

    void ban(CommandCall call) {
        String id = call.arguments().getFirst();
        if (!USER_ID.matcher(id).matches()) {
            call.reply(texts.render("ban.bad_id", Map.of("id", shortened(id, 64))));
            return;
        }
        long userId = Long.parseLong(id);
        long botId = call.bot().self().id();
        if (roles.isAdmin(botId, userId)) {
            call.reply(texts.render("ban.admin"));
            return;
        }
        String reason = shortened(call.arguments().get(1), MAX_REASON);
        boolean fresh = bans.ban(botId, userId, reason, call.user().id());
        call.reply(texts.render(
                fresh ? "ban.done" : "ban.already",
                Map.of("id", userId, "reason", reason.isEmpty() ? "" : " Reason: " + reason)));
    }

    void unban(CommandCall call) {
        String id = call.arguments().getFirst();
        if (!USER_ID.matcher(id).matches()) {
            call.reply(texts.render("ban.bad_id", Map.of("id", shortened(id, 64))));
            return;
        }
        long userId = Long.parseLong(id);
        boolean lifted = bans.unban(call.bot().self().id(), userId);
        call.reply(texts.render(lifted ? "unban.done" : "unban.not_banned", Map.of("id", userId)));
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }
}
