package io.telecast.testdc.bot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotException.RecipientGone;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.Bot.MenuEntry;
import io.telecast.host.telegram.Bot.MenuScope;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.Update;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import io.telecast.testdc.TestPerson;
import io.telecast.testdc.fault.FaultRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** All that a bot can do, through the real TDLib. */
class BotOverTheWireTest {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    private static final Keyboard BUTTONS =
            Keyboard.row(new Button.Url("Site", "https://x.example/"), new Button.Callback("Go", "p:go"));

    @TempDir
    private static Path data;

    private static Telegram telegram;
    private static Bot bot;
    private static BotToken token;
    private static TakenUpdates updates;

    private TestPerson ada;
    private TestChannel store;
    private Message start;

    @BeforeAll
    static void connect() {
        telegram = Backend.open(dc, data);
        token = dc.newBot("films_bot");
        bot = telegram.connect(token);
        updates = TakenUpdates.of(bot);
    }

    @AfterAll
    static void close() {
        if (telegram != null) {
            telegram.close();
            assertThat(dc.counters().unknown()).isEmpty();
            assertThat(dc.dials().strangers()).isEmpty();
        }
    }

    @BeforeEach
    void meet() {
        ada = dc.person("Ada");
        store = dc.channel("Storage", token);
        ada.send(token.botId(), "/start " + ada.id());
        start = message("/start " + ada.id());
    }

    @AfterEach
    void calm() {
        dc.faults().clear();
    }

    private static Message message(String text) {
        var taken = updates.until(text);
        taken.forEach(update -> update.handled().run());
        return ((Update.NewMessage) taken.getLast().update()).message();
    }

    private static OutgoingMessage text(String text) {
        return OutgoingMessage.text(Html.text(text));
    }

    private MessageView lastSeen() {
        return ada.chatWith(token.botId()).getLast();
    }

    @Test
    void itKnowsItselfAndWhoWrites() {
        assertThat(bot.self().id()).isEqualTo(token.botId());
        assertThat(bot.self().username()).isEqualTo("films_bot");
        assertThat(start.sender().orElseThrow().id()).isEqualTo(ada.id());
        assertThat(start.sender().orElseThrow().firstName()).isEqualTo("Ada");
        assertThat(start.chat()).isEqualTo(new Chat(ada.id(), Chat.Kind.PRIVATE, "Ada", ""));
        assertThat(bot.chat(ada.id())).isEqualTo(start.chat());
        assertThat(bot.chat(store.id())).isEqualTo(new Chat(store.id(), Chat.Kind.CHANNEL, "Storage", ""));
    }

    @Test
    void textsWithButtonsAreSentAndEdited() {
        Message sent = bot.send(
                ada.id(),
                OutgoingMessage.text(Html.markup("<b>Hi</b> &amp; <a href=\"https://x.example/\">you</a>"))
                        .withKeyboard(BUTTONS)
                        .inReplyTo(start.ref().messageId()));
        assertThat(sent.text()).isEqualTo("Hi & you");
        assertThat(sent.keyboard()).isEqualTo(BUTTONS);
        assertThat(sent.replyTo()).contains(start.ref());
        assertThat(lastSeen().html()).isEqualTo("<b>Hi</b> &amp; <a href=\"https://x.example/\">you</a>");
        assertThat(lastSeen().id()).isEqualTo(sent.ref().messageId());

        Message edited = bot.edit(sent.ref(), text("new"));
        assertThat(edited.text()).isEqualTo("new");
        assertThat(edited.keyboard().isEmpty()).isTrue();
        assertThat(bot.edit(sent.ref(), text("new")).text()).isEqualTo("new");
        assertThat(bot.editKeyboard(sent.ref(), BUTTONS).keyboard()).isEqualTo(BUTTONS);
        assertThat(lastSeen().text()).isEqualTo("new");
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.edit(start.ref(), text("not mine")));
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> bot.edit(new MessageRef(ada.id(), 99_999), text("x")));
        assertThat(bot.send(ada.id(), text("to nothing").inReplyTo(99_999)).replyTo())
                .isEmpty();
    }

    @Test
    void aPressIsToldAndAnswered() throws Exception {
        Message sent = bot.send(ada.id(), text("Choose").withKeyboard(BUTTONS));
        var answer = ada.press(token.botId(), sent.ref().messageId(), 0, 1);
        var pressed = (Update.ButtonPressed) updates.next().update();
        assertThat(pressed.data()).isEqualTo("p:go");
        assertThat(pressed.user().id()).isEqualTo(ada.id());
        assertThat(pressed.message()).isEqualTo(sent.ref());
        bot.answerPress(pressed.pressId(), "Done", true);
        assertThat(answer.get(30, TimeUnit.SECONDS).text()).isEqualTo("Done");
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.answerPress("nonsense", "", false));
        assertThatExceptionOfType(BotException.BadRequest.class).isThrownBy(() -> bot.answerPress("12345", "", false));
    }

    @Test
    void aFileIsKeptAndGivenBack() {
        ada.send(token.botId(), dc.file("Ünï film.mkv", 3_000_000, 7), "my film " + ada.id());
        Message given = message("my film " + ada.id());
        assertThat(given.media().orElseThrow().fileName()).isEqualTo("Ünï film.mkv");
        assertThat(given.media().orElseThrow().size()).isEqualTo(3_000_000);
        Message kept = bot.copy(CopyRequest.of(given.ref(), store.id()));
        assertThat(kept.ref().chatId()).isEqualTo(store.id());
        assertThat(kept.sender()).isEmpty();
        assertThat(kept.media().orElseThrow().uniqueId())
                .isEqualTo(given.media().orElseThrow().uniqueId());
        assertThat(store.posts())
                .last()
                .satisfies(post -> assertThat(post.id()).isEqualTo(kept.ref().messageId()));

        Message back = bot.copy(CopyRequest.of(kept.ref(), ada.id())
                .withCaption(Html.markup("<i>cap</i>"))
                .withKeyboard(BUTTONS)
                .protectedContent());
        assertThat(back.text()).isEqualTo("cap");
        assertThat(back.keyboard()).isEqualTo(BUTTONS);
        assertThat(back.forwardedFrom()).isEmpty();
        assertThat(lastSeen().html()).isEqualTo("<i>cap</i>");
        assertThat(lastSeen().protect()).isTrue();
        assertThat(bot.edit(back.ref(), text("other")).text()).isEqualTo("other");
    }

    @Test
    void aCopyWithButtonsNeedsNoFreshReference() {
        MessageView post = store.post(dc.file("film.mkv", 500_000, 8), "post");
        var ref = new MessageRef(store.id(), post.id());
        bot.copy(CopyRequest.of(ref, ada.id()).withKeyboard(BUTTONS));
        dc.faults().rules().add(FaultRule.on("messages.sendMedia").times(1).refuse(400, "FILE_REFERENCE_EXPIRED"));
        Message copy = bot.copy(
                CopyRequest.of(ref, ada.id()).withCaption(Html.text("after")).withKeyboard(BUTTONS));
        assertThat(copy.text()).isEqualTo("after");
        assertThat(copy.keyboard()).isEqualTo(BUTTONS);
        assertThat(lastSeen().text()).isEqualTo("after");
    }

    @Test
    void manyAreCopiedAtOnce() {
        long first = store.post("text").id();
        long film = store.post(dc.file("a.mkv", 5000, 9), "film").id();
        long song = store.post(dc.file("b.mp3", 6000, 10), "song").id();
        var copies = bot.copyAll(store.id(), List.of(song, first, film, 88_888L), ada.id());
        assertThat(copies.keySet()).containsExactly(first, film, song);
        assertThat(requireNonNull(copies.get(film)).media()).isPresent();
        assertThat(requireNonNull(copies.get(song)).text()).isEqualTo("song");
        assertThat(copies.values())
                .allSatisfy(copy -> assertThat(copy.chat().id()).isEqualTo(ada.id()));
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.copyAll(store.id(), List.of(), ada.id()));

        dc.faults()
                .rules()
                .add(FaultRule.on("messages.forwardMessages").times(1).flood(40));
        int before = ada.chatWith(token.botId()).size();
        assertThatExceptionOfType(BotException.FloodWait.class)
                .isThrownBy(() -> bot.copyAll(store.id(), List.of(first, film), ada.id()))
                .matches(flood -> flood.retryAfter().equals(Duration.ofSeconds(40)));
        assertThat(ada.chatWith(token.botId())).hasSize(before);
    }

    @Test
    void messagesAreReadInAnyCount() {
        long last = 0;
        for (int n = 0; n < 450; n++) {
            last = store.post("post " + n).id();
        }
        var read = bot.messages(
                store.id(), LongStream.rangeClosed(1, last + 500).boxed().toList());
        assertThat(read).hasSizeGreaterThanOrEqualTo(450).containsKey(last);
        assertThat(List.copyOf(read.keySet())).isSorted();
        assertThat(bot.messages(store.id(), List.of(0L, -4L, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void mediaHaveTheirKinds() {
        for (String clip : dc.world().samples().all().stream()
                .map(sample -> sample.name())
                .filter(name -> !name.equals("large.bin"))
                .toList()) {
            ada.send(token.botId(), dc.clip(clip), clip);
            Message got = message(clip);
            assertThat(got.media()).as(clip).isPresent();
            assertThat(got.media().orElseThrow().kind())
                    .as(clip)
                    .isEqualTo(dc.clip(clip).kind());
            assertThat(got.media().orElseThrow().size())
                    .as(clip)
                    .isEqualTo(dc.clip(clip).content().size());
        }
    }

    @Test
    void smallDocumentsAreUploaded() {
        byte[] list = "{\"é\":1}".getBytes(StandardCharsets.UTF_8);
        Message sent = bot.send(
                ada.id(), OutgoingMessage.document("../list.json", "application/json", list, Html.text("cap")));
        assertThat(sent.media().orElseThrow().fileName()).isEqualTo(".._list.json");
        assertThat(sent.text()).isEqualTo("cap");
        assertThat(dc.bytes(lastSeen().media().orElseThrow().file())).isEqualTo(list);
        byte[] large = new byte[2 << 20];
        Message replaced =
                bot.edit(sent.ref(), OutgoingMessage.document("b.csv", "text/csv", large, Html.text("cap 2")));
        assertThat(replaced.media().orElseThrow().size()).isEqualTo(large.length);
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() ->
                        bot.send(ada.id(), OutgoingMessage.document("c", "", new byte[(8 << 20) + 1], Html.EMPTY)));
        assertThat(data.resolve("bot-" + token.botId()).resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void deletingAnswersWhatIsGone() {
        long mine = bot.send(ada.id(), text("mine")).ref().messageId();
        long hers = start.ref().messageId();
        assertThat(bot.delete(ada.id(), List.of(mine, hers, 99_999L))).isEqualTo(Set.of(mine, hers, 99_999L));
        assertThat(bot.messages(ada.id(), List.of(mine, hers))).isEmpty();
        long post = bot.send(store.id(), text("post")).ref().messageId();
        assertThat(bot.delete(store.id(), List.of(post))).containsExactly(post);
        TestChannel other = dc.channel("Other");
        other.setMember(token.botId(), Rank.MEMBER);
        long foreign = other.post("not the bot's").id();
        assertThat(bot.delete(other.id(), List.of(foreign))).isEmpty();
        assertThat(other.posts()).anySatisfy(left -> assertThat(left.id()).isEqualTo(foreign));
    }

    @Test
    void postsArePinnedAndOthersPostsAreTold() {
        Message post = bot.send(store.id(), text("Look"));
        bot.pin(post.ref(), true);
        assertThat(store.posts()).anySatisfy(seen -> assertThat(seen.pinned()).isTrue());
        long told = store.post("by the owner").id();
        assertThat(message("by the owner").ref()).isEqualTo(new MessageRef(store.id(), told));
    }

    @Test
    void membersAreKnownToAdministrators() {
        assertThat(bot.member(store.id(), token.botId())).isEqualTo(Membership.ADMINISTRATOR);
        assertThat(bot.member(store.id(), ada.id())).isEqualTo(Membership.NONE);
        TestPerson ben = dc.person("Ben");
        ben.send(token.botId(), "hello from ben");
        message("hello from ben");
        store.setMember(ben.id(), Rank.BANNED);
        assertThat(bot.member(store.id(), ben.id())).isEqualTo(Membership.BANNED);
        assertThatExceptionOfType(BotException.BadRequest.class).isThrownBy(() -> bot.member(ada.id(), token.botId()));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> bot.messages(-1001999999999L, List.of(1L)))
                .withMessageContaining("administrator");
        assertThatExceptionOfType(BotException.NotFound.class).isThrownBy(() -> bot.chat("nobody_is_here"));
        TestChannel closed = dc.channel("Closed");
        assertThatExceptionOfType(BotException.class).isThrownBy(() -> bot.send(closed.id(), text("x")));
        String name = "open_channel_" + ada.id();
        TestChannel open = dc.channel("Open", name);
        assertThat(bot.chat(name).id()).isEqualTo(open.id());
    }

    @Test
    void whoCannotBeReachedIsGone() {
        TestPerson stranger = dc.person("Stranger");
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(stranger.id(), text("x")))
                .matches(gone -> gone.reason() == RecipientGone.Reason.NEVER_STARTED);
        ada.block(token.botId(), true);
        assertThat(updates.next().update())
                .isEqualTo(new Update.BlockChanged(start.sender().orElseThrow(), true));
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(ada.id(), text("x")))
                .matches(gone -> gone.reason() == RecipientGone.Reason.BLOCKED);
        ada.block(token.botId(), false);
        assertThat(updates.next().update())
                .isEqualTo(new Update.BlockChanged(start.sender().orElseThrow(), false));
        assertThat(bot.send(ada.id(), text("again")).text()).isEqualTo("again");
        dc.deactivate(ada);
        assertThatExceptionOfType(RecipientGone.class)
                .isThrownBy(() -> bot.send(ada.id(), text("x")))
                .matches(gone -> gone.reason() == RecipientGone.Reason.DEACTIVATED);
    }

    @Test
    void floodsAreToldAtOnceWhenTheyAreLong() {
        dc.faults().rules().add(FaultRule.on("messages.sendMessage").times(1).flood(40));
        assertThatExceptionOfType(BotException.FloodWait.class)
                .isThrownBy(() -> bot.send(ada.id(), text("flooded")))
                .matches(flood -> flood.retryAfter().equals(Duration.ofSeconds(40)));
        dc.faults().rules().add(FaultRule.on("messages.sendMessage").times(1).flood(2));
        assertThat(bot.send(ada.id(), text("a short one is sat through")).text())
                .startsWith("a short");
        assertThat(ada.chatWith(token.botId())).noneMatch(seen -> seen.text().equals("flooded"));
    }

    @Test
    void whatTelegramRefusesIsABadRequest() {
        for (OutgoingMessage wrong : List.of(
                text(""),
                text("x".repeat(5000)),
                OutgoingMessage.text(Html.markup("<b>never closed")),
                OutgoingMessage.text(Html.markup("<script>x</script>")))) {
            assertThatExceptionOfType(BotException.BadRequest.class).isThrownBy(() -> bot.send(ada.id(), wrong));
        }
        for (String odd : List.of("nul \u0000 here", "lone \ud83d surrogate", "\u202e\u200b rtl", "\"\\ \b\f")) {
            assertThat(bot.send(ada.id(), text(odd + " end")).text()).endsWith("end");
        }
    }

    @Test
    void menusAreSeenByThoseTheyAreFor() {
        bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("help", "What there is")));
        bot.setMenu(
                new MenuScope.OneUser(ada.id()),
                List.of(new MenuEntry("help", "What there is"), new MenuEntry("ban", "Shut out")));
        bot.setMenu(new MenuScope.OneUser(ada.id()), List.of());
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.setMenu(new MenuScope.Everyone(), List.of(new MenuEntry("Help!", "x"))));
    }

    @Test
    void anotherBotIsPromoted() {
        BotToken other = dc.newBot("clone_" + ada.id() + "_bot");
        try (Bot clone = telegram.connect(other)) {
            assertThatExceptionOfType(BotException.class).isThrownBy(() -> clone.member(store.id(), other.botId()));
            bot.promote(store.id(), other.botId());
            assertThat(clone.member(store.id(), other.botId())).isEqualTo(Membership.ADMINISTRATOR);
            assertThat(clone.send(store.id(), text("from the clone")).chat().id())
                    .isEqualTo(store.id());
        }
    }
}
