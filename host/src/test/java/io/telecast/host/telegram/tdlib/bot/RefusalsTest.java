package io.telecast.host.telegram.tdlib.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.host.telegram.tdlib.client.TdException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are those that TDLib and the server use. */
class RefusalsTest {

    private static BotException of(int code, String reason) {
        return Refusals.of(new TdException(code, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "429, Too Many Requests: retry after 40, 40",
        "420, FLOOD_WAIT_7, 7",
        "420, FLOOD_PREMIUM_WAIT_2, 2",
        "429, Too Many Requests, 1",
        "429, Too Many Requests: retry after 0, 1",
        "429, Too Many Requests: retry after 99999999999999, 999999999"
    })
    void floods(int code, String reason, long seconds) {
        assertThat(of(code, reason))
                .isInstanceOfSatisfying(
                        BotException.FloodWait.class,
                        flood -> assertThat(flood.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, USER_IS_BLOCKED, BLOCKED",
        "403, USER_IS_BLOCKED, BLOCKED",
        "403, User is deactivated, DEACTIVATED",
        "400, INPUT_USER_DEACTIVATED, DEACTIVATED",
        "403, Bot can't initiate conversation with a user, NEVER_STARTED"
    })
    void peopleWhoAreGone(int code, String reason, RecipientGone.Reason why) {
        assertThat(of(code, reason))
                .isInstanceOfSatisfying(
                        RecipientGone.class, gone -> assertThat(gone.reason()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized, Unauthorized",
        "400, Chat not found, NotFound",
        "404, Not Found, NotFound",
        "400, CHANNEL_INVALID, NotFound",
        "400, CHANNEL_PRIVATE, NotFound",
        "400, USERNAME_NOT_OCCUPIED, NotFound",
        "400, CHAT_ADMIN_REQUIRED, Forbidden",
        "403, CHAT_WRITE_FORBIDDEN, Forbidden",
        "400, Have no write access to the chat, Forbidden",
        "400, Not enough rights to pin a message, Forbidden",
        "400, Member list is inaccessible, Forbidden",
        "400, Message can't be edited, Forbidden",
        "400, Message must be non-empty, BadRequest",
        "400, Message is too long, BadRequest",
        "400, BUTTON_DATA_INVALID, BadRequest",
        "400, '', BadRequest",
        "500, Request aborted, Unavailable",
        "-503, Timeout, Unavailable"
    })
    void therest(int code, String reason, String type) {
        BotException meant = of(code, reason);
        assertThat(meant.getClass().getSimpleName()).isEqualTo(type);
        assertThat(meant.getMessage()).endsWith(".");
    }

    @Test
    void specialCases() {
        assertThat(Refusals.isUnchanged(new TdException(400, "MESSAGE_NOT_MODIFIED")))
                .isTrue();
        assertThat(Refusals.isStaleFile(new TdException(400, "FILE_REFERENCE_EXPIRED")))
                .isTrue();
        assertThat(Refusals.isStaleFile(new TdException(400, "MEDIA_EMPTY"))).isFalse();
    }
}
