package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.host.telegram.tdlib.client.TdException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TDLib's errors mean. The words are those of TDLib 1.8.65 and of the server, which TDLib passes on in capitals; see
 * core.telegram.org/api/errors.
 */
final class Refusals {

    private static final Pattern WAIT = Pattern.compile("(?:retry after |FLOOD_(?:PREMIUM_)?WAIT_)(\\d{1,9})");
    private static final Pattern BLOCKED = words("USER_IS_BLOCKED|blocked by the user|YOU_BLOCKED_USER");
    private static final Pattern DEACTIVATED = words("DEACTIVATED");
    private static final Pattern NEVER_STARTED = words("can't initiate conversation");
    private static final Pattern NOT_FOUND =
            words("not found|CHANNEL_INVALID|CHANNEL_PRIVATE|CHAT_ID_INVALID|PEER_ID_INVALID|"
                    + "USERNAME_NOT_OCCUPIED|USERNAME_INVALID|MESSAGE_ID_INVALID|USER_ID_INVALID|PARTICIPANT_ID_INVALID|"
                    + "Invalid (?:chat|message|user) identifier");
    private static final Pattern FORBIDDEN = words("ADMIN_REQUIRED|_FORBIDDEN|FORWARDS_RESTRICTED|rights|administrator|"
            + "no write access|inaccessible|have no access|can't access|protected|restricted|USER_NOT_PARTICIPANT|"
            + "can't be (?:edited|deleted|copied|forwarded|pinned)|USER_PRIVACY|MUTUAL_CONTACT|BOTS? can't");

    private Refusals() {}

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    static BotException of(TdException refused) {
        BotException meant = meaning(refused.code(), refused.reason());
        meant.initCause(refused);
        return meant;
    }

    private static BotException meaning(int code, String reason) {
        Optional<Duration> wait = wait(reason);
        if (wait.isPresent() || code == 429) {
            return new BotException.FloodWait(wait.orElse(Duration.ofSeconds(1)));
        }
        if (code == 401) {
            return new BotException.Unauthorized();
        }
        if (code >= 500 || code < 0) {
            return new BotException.Unavailable("Telegram could not do it now (" + reason + "). Try again later.");
        }
        return gone(reason).<BotException>map(RecipientGone::new).orElseGet(() -> other(code, reason));
    }

    private static Optional<Duration> wait(String reason) {
        Matcher seconds = WAIT.matcher(reason);
        return seconds.find()
                ? Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(seconds.group(1)))))
                : Optional.empty();
    }

    private static Optional<RecipientGone.Reason> gone(String reason) {
        if (BLOCKED.matcher(reason).find()) {
            return Optional.of(RecipientGone.Reason.BLOCKED);
        }
        if (DEACTIVATED.matcher(reason).find()) {
            return Optional.of(RecipientGone.Reason.DEACTIVATED);
        }
        return NEVER_STARTED.matcher(reason).find()
                ? Optional.of(RecipientGone.Reason.NEVER_STARTED)
                : Optional.empty();
    }

    private static BotException other(int code, String reason) {
        if (code == 404 || NOT_FOUND.matcher(reason).find()) {
            return new BotException.NotFound("Telegram does not find it (" + reason
                    + "): it does not exist, or the bot cannot see it. For a channel, make the bot its administrator.");
        }
        if (code == 403 || FORBIDDEN.matcher(reason).find()) {
            return new BotException.Forbidden("Telegram does not let the bot do this (" + reason
                    + "). In a channel it must be an administrator with the right to post, edit and delete.");
        }
        return new BotException.BadRequest("Telegram refuses the request: " + reason + ".");
    }

    /** Whether an edit changes nothing. */
    static boolean isUnchanged(TdException refused) {
        return refused.reason().contains("MESSAGE_NOT_MODIFIED")
                || refused.reason().contains("is not modified");
    }

    /** Whether the file must be read from its message anew before it can be sent again. */
    static boolean isStaleFile(TdException refused) {
        return refused.reason().contains("FILE_REFERENCE_");
    }
}
