package io.telecast.testdc.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.world.FirstDay;
import io.telecast.testdc.tl.TlObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong requests are refused in Telegram's words, and change nothing. */
class HostileRequestsTest {

    private static final long BOT = FirstDay.MAIN.botId();

    private ApiRig rig;
    private FakeSession session;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rig = new ApiRig(folder);
        session = rig.signedIn(FirstDay.MAIN);
        rig.writing.send(FirstDay.BEN, BOT, "/start", 0);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "7000000001:wrong-secret-of-the-main-bot",
                "99999999999999999999:AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesTokensThatNobodyHas(String token) {
        FakeSession stranger = rig.open(2, true);

        assertThat(rig.error(stranger, ApiRig.signIn(token))).isEqualTo("400 ACCESS_TOKEN_INVALID");
        assertThat(rig.error(stranger, TlObject.of("updates.getState"))).isEqualTo("401 AUTH_KEY_UNREGISTERED");
    }

    @Test
    void sendsABotHome() {
        FakeSession away = rig.open(4, true);

        assertThat(rig.error(away, ApiRig.signIn(FirstDay.MAIN.value()))).isEqualTo("303 USER_MIGRATE_2");
        assertThat(away.botId()).isZero();
    }

    @Test
    void handsAnAuthorizationOnOnceAndOnlyWhereItIsMeant() {
        TlObject made = rig.call(session, TlObject.of("auth.exportAuthorization", "dc_id", 4));
        TlObject use = TlObject.of("auth.importAuthorization", "id", made.longValue("id"))
                .with("bytes", made.bytes("bytes"));
        FakeSession there = rig.open(4, false);
        rig.call(there, use);

        assertThat(there.botId()).isEqualTo(BOT);
        assertThat(rig.error(rig.open(4, false), use)).isEqualTo("400 AUTH_BYTES_INVALID");
        TlObject other = rig.call(session, TlObject.of("auth.exportAuthorization", "dc_id", 4));
        TlObject elsewhere = use.with("id", other.longValue("id")).with("bytes", other.bytes("bytes"));
        assertThat(rig.error(rig.open(5, false), elsewhere)).isEqualTo("400 AUTH_BYTES_INVALID");
        assertThat(rig.error(session, TlObject.of("auth.exportAuthorization", "dc_id", 6)))
                .isEqualTo("400 DC_ID_INVALID");
    }

    @Test
    void keepsToPeopleWhatIsTheirs() {
        assertThat(rig.error(session, TlObject.of("messages.getHistory"))).isEqualTo("400 BOT_METHOD_INVALID");
        assertThat(rig.error(session, TlObject.of("payments.getStarsStatus"))).isEqualTo("400 METHOD_INVALID");
    }

    @Test
    void refusesPeersUnderAnothersHash() {
        TlObject own = rig.sendMessage(BOT, FirstDay.BEN, "hello", 1);
        TlObject borrowed = rig.inputPeer(FirstDay.WORKERS.getFirst().botId(), FirstDay.BEN);

        assertThat(rig.error(session, own.with("peer", borrowed))).isEqualTo("400 PEER_ID_INVALID");
        assertThat(rig.error(session, own.with("peer", TlObject.of("inputPeerEmpty"))))
                .isEqualTo("400 PEER_ID_INVALID");
        assertThat(rig.error(session, own.with("peer", TlObject.of("inputPeerUser", "user_id", 4L))))
                .isEqualTo("400 PEER_ID_INVALID");
        TlObject channel = TlObject.of("inputPeerChannel", "channel_id", 77L, "access_hash", 1L);
        assertThat(rig.error(session, own.with("peer", channel))).isEqualTo("400 CHANNEL_INVALID");
    }

    @Test
    void refusesTextsThatAreNone() {
        assertThat(rig.error(session, rig.sendMessage(BOT, FirstDay.BEN, " \n ", 1)))
                .isEqualTo("400 MESSAGE_EMPTY");
        assertThat(rig.error(session, rig.sendMessage(BOT, FirstDay.BEN, "x".repeat(4097), 1)))
                .isEqualTo("400 MESSAGE_TOO_LONG");
        TlObject outside = TlObject.of("messageEntityBold", "offset", 3, "length", Integer.MAX_VALUE);
        assertThat(rig.error(
                        session, rig.sendMessage(BOT, FirstDay.BEN, "hello", 1).with("entities", List.of(outside))))
                .isEqualTo("400 ENTITY_BOUNDS_INVALID");
    }

    @Test
    void refusesButtonsThatTelegramRefuses() {
        TlObject message = rig.sendMessage(BOT, FirstDay.BEN, "hello", 1);

        assertThat(rig.error(session, message.with("reply_markup", keyboard("keyboardButtonCallback", "data", ""))))
                .isEqualTo("400 BUTTON_DATA_INVALID");
        assertThat(rig.error(
                        session,
                        message.with("reply_markup", keyboard("keyboardButtonCallback", "data", "x".repeat(65)))))
                .isEqualTo("400 BUTTON_DATA_INVALID");
        assertThat(rig.error(
                        session, message.with("reply_markup", keyboard("keyboardButtonUrl", "url", "javascript:x"))))
                .isEqualTo("400 BUTTON_URL_INVALID");
        assertThat(rig.error(session, message.with("reply_markup", keyboard("keyboardButtonBuy", "x", "x"))))
                .isEqualTo("400 BUTTON_TYPE_INVALID");
    }

    private static TlObject keyboard(String kind, String field, String value) {
        TlObject button = TlObject.of(kind, "text", "Press", field, value);
        TlObject row = TlObject.of("keyboardButtonRow", "buttons", List.of(button));
        return TlObject.of("replyInlineMarkup", "rows", List.of(row));
    }

    @Test
    void tellsWhoCannotBeReached() {
        assertThat(rig.error(session, rig.sendMessage(BOT, FirstDay.CHLOE, "hello", 1)))
                .isEqualTo("400 PEER_ID_INVALID");
        rig.writing.block(FirstDay.BEN, BOT, true);
        assertThat(rig.error(session, rig.sendMessage(BOT, FirstDay.BEN, "hello", 2)))
                .isEqualTo("403 USER_IS_BLOCKED");
        TlObject late = rig.sendMessage(BOT, FirstDay.BEN, "hello", 3);
        rig.founding.deactivate(FirstDay.BEN);
        assertThat(rig.error(session, late)).isEqualTo("400 INPUT_USER_DEACTIVATED");
        assertThat(rig.error(session, rig.sendMessage(BOT, FirstDay.NEWS, "hello", 4)))
                .isEqualTo("400 CHAT_ADMIN_REQUIRED");
    }

    @Test
    void refusesChannelsThatTheBotIsNotIn() {
        FakeSession worker = rig.signedIn(FirstDay.WORKERS.getFirst());
        long id = worker.botId();
        TlObject get = TlObject.of("channels.getMessages", "channel", rig.inputChannel(id, FirstDay.CLUB))
                .with("id", List.of(TlObject.of("inputMessageID", "id", 1)));
        TlObject blind = TlObject.of("inputChannel", "channel_id", 1_000_000_003L);

        assertThat(rig.error(worker, get)).isEqualTo("400 CHANNEL_PRIVATE");
        assertThat(rig.error(worker, get.with("channel", blind))).isEqualTo("400 CHANNEL_INVALID");
        assertThat(rig.error(worker, get.with("channel", TlObject.of("inputChannelEmpty"))))
                .isEqualTo("400 CHANNEL_INVALID");
        assertThat(rig.channelMessage(worker, FirstDay.NEWS, 2).name()).isEqualTo("message");
        assertThat(rig.channelMessage(worker, FirstDay.NEWS, 999).name()).isEqualTo("messageEmpty");
    }

    @Test
    void editsAndDeletesOnlyWhatItMay() {
        long theirs = rig.writing.send(FirstDay.BEN, BOT, "mine", 0).id();
        TlObject edit = TlObject.of("messages.editMessage", "peer", rig.inputPeer(BOT, FirstDay.BEN))
                .with("message", "changed");

        assertThat(rig.error(session, edit.with("id", (int) theirs))).isEqualTo("403 MESSAGE_AUTHOR_REQUIRED");
        assertThat(rig.error(session, edit.with("id", 999))).isEqualTo("400 MESSAGE_ID_INVALID");
        TlObject sent = rig.call(session, rig.sendMessage(BOT, FirstDay.BEN, "hello", 1));
        int id = sent.objects("updates").getFirst().intValue("id");
        assertThat(rig.error(session, edit.with("id", id).with("message", "hello")))
                .isEqualTo("400 MESSAGE_NOT_MODIFIED");
        TlObject gone = rig.call(session, TlObject.of("messages.deleteMessages", "id", List.of(999)));
        assertThat(gone.intValue("pts_count")).isZero();
        TlObject post = TlObject.of("channels.deleteMessages", "channel", rig.inputChannel(BOT, FirstDay.NEWS))
                .with("id", List.of(2));
        assertThat(rig.error(session, post)).isEqualTo("403 MESSAGE_DELETE_FORBIDDEN");
    }

    @Test
    void refusesTooMuchAtOnce() {
        List<TlObject> ids = LongStream.rangeClosed(1, 201)
                .mapToObj(id -> TlObject.of("inputMessageID", "id", (int) id))
                .toList();
        TlObject forward = TlObject.of("messages.forwardMessages", "from_peer", rig.inputPeer(BOT, FirstDay.CLUB))
                .with("to_peer", rig.inputPeer(BOT, FirstDay.BEN));

        assertThat(rig.error(session, TlObject.of("messages.getMessages", "id", ids)))
                .isEqualTo("400 LIMIT_INVALID");
        assertThat(rig.error(session, forward)).isEqualTo("400 MESSAGE_IDS_EMPTY");
        assertThat(rig.error(session, forward.with("id", List.of(2)))).isEqualTo("400 RANDOM_ID_INVALID");
        assertThat(rig.error(session, forward.with("id", List.of(99)).with("random_id", List.of(1L))))
                .isEqualTo("400 MESSAGE_ID_INVALID");
    }

    @Test
    void answersNoPressThatWasNotMade() {
        TlObject answer = TlObject.of("messages.setBotCallbackAnswer", "query_id", 5L);

        assertThat(rig.error(session, answer)).isEqualTo("400 QUERY_ID_INVALID");
        assertThat(rig.error(session, answer.with("query_id", BOT << 28 | 9))).isEqualTo("400 QUERY_ID_INVALID");
        assertThat(rig.error(session, answer.with("query_id", Long.MIN_VALUE))).isEqualTo("400 QUERY_ID_INVALID");
    }

    @Test
    void asksNobodyButAdministratorsForMembers() {
        TlObject get = TlObject.of("channels.getParticipant", "channel", rig.inputChannel(BOT, FirstDay.NEWS))
                .with("participant", rig.inputPeer(BOT, FirstDay.BEN));
        assertThat(rig.error(session, get)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
        TlObject club = get.with("channel", rig.inputChannel(BOT, FirstDay.CLUB))
                .with("participant", rig.inputPeer(BOT, FirstDay.CHLOE));
        assertThat(rig.error(session, club)).isEqualTo("400 USER_NOT_PARTICIPANT");
        TlObject promote = TlObject.of("channels.editAdmin", "channel", rig.inputChannel(BOT, FirstDay.NEWS))
                .with("user_id", TlObject.of("inputUserSelf"))
                .with("admin_rights", TlObject.of("chatAdminRights", "post_messages", true));
        assertThat(rig.error(session, promote)).isEqualTo("400 CHAT_ADMIN_REQUIRED");
    }
}
