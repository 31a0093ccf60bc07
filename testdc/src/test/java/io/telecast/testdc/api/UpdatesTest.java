package io.telecast.testdc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.tl.TlObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bots are told, at once and afterwards. */
class UpdatesTest {

    private static final long BOT = FirstDay.MAIN.botId();

    private ApiRig rig;
    private FakeSession session;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rig = new ApiRig(folder);
        session = rig.signedIn(FirstDay.MAIN);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    private List<String> told() {
        return session.updates().stream().map(TlObject::name).toList();
    }

    private TlObject state() {
        return rig.call(session, TlObject.of("updates.getState"));
    }

    private TlObject difference(TlObject since) {
        return rig.call(
                session,
                TlObject.of("updates.getDifference", "pts", since.intValue("pts"), "qts", since.intValue("qts"))
                        .with("date", since.intValue("date")));
    }

    @Test
    void countsEveryPrivateMessageOfABotInOneBox() {
        int before = state().intValue("pts");
        rig.writing.send(FirstDay.BEN, BOT, "one", 0);
        rig.writing.send(FirstDay.CHLOE, BOT, "two", 0);

        await().until(() -> session.updates().size() == 2);
        assertThat(session.updates())
                .extracting(it -> it.object("message").text("message"))
                .containsExactly("one", "two");
        assertThat(session.updates())
                .extracting(it -> it.object("message").intValue("id"))
                .containsExactly(1, 2);
        assertThat(session.updates()).extracting(it -> it.intValue("pts")).containsExactly(before + 1, before + 2);
    }

    @Test
    void tellsTheCallerByTheAnswerAndItsOtherSessionsByAnUpdate() {
        rig.writing.send(FirstDay.BEN, BOT, "/start", 0);
        FakeSession other = rig.signedIn(FirstDay.MAIN);
        TlObject answer = rig.call(session, rig.sendMessage(BOT, FirstDay.BEN, "hello", 77));

        await().until(() -> other.updates().size() == 1);
        assertThat(answer.objects("updates"))
                .extracting(TlObject::name)
                .containsExactly("updateMessageID", "updateNewMessage");
        assertThat(answer.objects("updates").getFirst().longValue("random_id")).isEqualTo(77);
        assertThat(answer.objects("users")).hasSize(2);
        assertThat(told()).containsExactly("updateNewMessage");
    }

    @Test
    void sendsNothingTwiceWhenTheAnswerWasLost() {
        rig.writing.send(FirstDay.BEN, BOT, "/start", 0);
        TlObject send = rig.sendMessage(BOT, FirstDay.BEN, "hello", 77);
        TlObject first = rig.call(session, send);
        TlObject again = rig.call(session, send);

        assertThat(again.objects("updates").getFirst())
                .isEqualTo(first.objects("updates").getFirst());
        assertThat(state().intValue("pts"))
                .isEqualTo(first.objects("updates").getLast().intValue("pts"));
    }

    @Test
    void tellsAfterwardsWhatWasMissed() {
        TlObject since = state();
        long gone = rig.writing.send(FirstDay.BEN, BOT, "gone", 0).id();
        long kept = rig.writing.send(FirstDay.BEN, BOT, "kept", 0).id();
        rig.writing.delete(FirstDay.BEN, BOT, List.of(gone));
        rig.writing.edit(FirstDay.BEN, BOT, kept, "changed");
        rig.writing.block(FirstDay.BEN, BOT, true);

        TlObject missed = difference(since);
        assertThat(missed.name()).isEqualTo("updates.difference");
        assertThat(missed.objects("new_messages"))
                .extracting(it -> it.text("message"))
                .containsExactly("changed");
        assertThat(missed.objects("other_updates"))
                .extracting(TlObject::name)
                .containsExactly("updateDeleteMessages", "updateEditMessage", "updateBotStopped");
        assertThat(difference(missed.object("state")).name()).isEqualTo("updates.differenceEmpty");
    }

    @Test
    void tellsMuchInSlices() {
        TlObject since = state();
        IntStream.rangeClosed(1, 250).forEach(n -> rig.writing.send(FirstDay.BEN, BOT, "n" + n, 0));

        TlObject first = difference(since);
        assertThat(first.object("intermediate_state").intValue("date")).isEqualTo(since.intValue("date"));
        TlObject second = difference(first.object("intermediate_state"));
        TlObject third = difference(second.object("intermediate_state"));
        assertThat(List.of(first.name(), second.name(), third.name()))
                .containsExactly("updates.differenceSlice", "updates.differenceSlice", "updates.difference");
        assertThat(third.objects("new_messages")).hasSize(50);
        assertThat(third.object("state").intValue("pts")).isEqualTo(since.intValue("pts") + 250);
    }

    @Test
    void countsEachChannelByItself() {
        TlObject get = TlObject.of("updates.getChannelDifference", "channel", rig.inputChannel(BOT, FirstDay.NEWS))
                .with("limit", 100);
        TlObject since = state();
        int pts = rig.realm.ledger().pts(FirstDay.NEWS);
        rig.founding.addPosts(FirstDay.NEWS, "fresh", Optional.empty(), 3);

        TlObject missed = rig.call(session, get.with("pts", pts));
        assertThat(missed.objects("new_messages")).hasSize(3);
        assertThat(missed.has("final")).isTrue();
        assertThat(rig.call(session, get.with("pts", pts + 3)).name()).isEqualTo("updates.channelDifferenceEmpty");
        assertThat(rig.call(session, get.with("pts", 1)).name()).isEqualTo("updates.channelDifferenceTooLong");
        assertThat(rig.error(session, get.with("pts", 0))).isEqualTo("400 PERSISTENT_TIMESTAMP_EMPTY");
        assertThat(difference(since).objects("other_updates"))
                .extracting(TlObject::name)
                .contains("updateChannelTooLong");
    }

    @Test
    void tellsABotWhatItHasBecome() {
        rig.founding.setMember(FirstDay.CLUB, BOT, Rank.NONE);

        await().until(() -> told().contains("updateChannelParticipant"));
        assertThat(told()).contains("updateChannel");
        TlObject changed = session.updates().getLast();
        assertThat(changed.object("prev_participant").name()).isEqualTo("channelParticipantAdmin");
        assertThat(changed.find("new_participant")).isEmpty();
        assertThat(rig.realm.peers().channel(BOT, FirstDay.CLUB).orElseThrow().name())
                .isEqualTo("channelForbidden");
    }

    @Test
    void carriesPressesAndTheirAnswers() throws Exception {
        rig.writing.send(FirstDay.BEN, BOT, "/start", 0);
        TlObject button = TlObject.of("keyboardButtonCallback", "text", "Yes", "data", "y:1");
        TlObject row = TlObject.of("keyboardButtonRow", "buttons", List.of(button));
        TlObject markup = TlObject.of("replyInlineMarkup", "rows", List.of(row));
        TlObject sent =
                rig.call(session, rig.sendMessage(BOT, FirstDay.BEN, "?", 1).with("reply_markup", markup));
        int id = sent.objects("updates").getFirst().intValue("id");
        var answer = rig.writing.press(FirstDay.BEN, BOT, id, 0, 0);
        await().until(() -> told().contains("updateBotCallbackQuery"));
        TlObject press = session.updates().getLast();
        rig.call(
                session,
                TlObject.of("messages.setBotCallbackAnswer", "query_id", press.longValue("query_id"))
                        .with("message", "Done"));

        assertThat(press.text("data")).isEqualTo("y:1");
        assertThat(answer.get().text()).isEqualTo("Done");
    }

    @Test
    void signsOutWhoseTokenIsRevoked() {
        rig.founding.revoke(BOT);

        await().until(() -> session.botId() == 0);
        assertThat(rig.error(session, TlObject.of("updates.getState"))).isEqualTo("401 AUTH_KEY_UNREGISTERED");
        assertThat(rig.error(rig.open(2, true), ApiRig.signIn(FirstDay.MAIN.value())))
                .isEqualTo("400 ACCESS_TOKEN_INVALID");
    }
}
