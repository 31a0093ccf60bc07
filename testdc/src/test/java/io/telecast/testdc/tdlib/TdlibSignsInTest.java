package io.telecast.testdc.tdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testdc.TestDataCentre;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TdlibSignsInTest {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    private static TdLibrary library;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        library = TdLibrary.load(dc.library());
    }

    @AfterAll
    static void unload() {
        library.close();
    }

    @Test
    void signsInWhereTheBotIsAtHome() {
        var token = dc.newBot("films_bot");
        dc.moveBot(token, 4);
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            assertThat(client.call("getMe").path("id").asLong()).isEqualTo(token.botId());
        }
        assertThat(dc.counters().errors("303 USER_MIGRATE_4")).isPositive();
    }

    @Test
    void dialsNothingButTheProxy() {
        try (TdClient client = TdClient.signIn(library, dc, dc.newBot("books_bot"), folder)) {
            assertThat(client.call("getMe").path("first_name").asString()).isEqualTo("books_bot");
        }
        assertThat(dc.dials().all()).isNotEmpty();
        assertThat(dc.dials().strangers()).isEmpty();
        assertThat(dc.counters().unknown()).isEmpty();
    }

    @Test
    void refusesAWrongToken() {
        try (TdClient client = TdClient.open(library, dc, folder)) {
            client.awaitState("authorizationStateWaitPhoneNumber");
            assertThat(client.error("checkAuthenticationBotToken", "token", "7000000001:nobody-ever-had-this-token"))
                    .isEqualTo("400 ACCESS_TOKEN_INVALID");
        }
    }

    @Test
    void noticesThatItsTokenWasRevoked() {
        var token = dc.newBot("songs_bot");
        try (TdClient client = TdClient.signIn(library, dc, token, folder)) {
            dc.revoke(token);
            client.awaitState("authorizationStateLoggingOut", "authorizationStateClosing", "authorizationStateClosed");
        }
    }
}
