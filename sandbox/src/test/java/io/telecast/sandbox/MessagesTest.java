package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.sandbox.world.FirstDay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What becomes of messages. */
class MessagesTest {

    private static final long BEN = FirstDay.BEN;
    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-06-01T10:00:00Z"));
    private Rig rig;
    private Bot bot;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.open(folder, now::get, Map.of());
        bot = rig.main();
        rig.web().say(BEN, BOT, "/start");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Message send(String html) {
        return bot.send(BEN, OutgoingMessage.text(Html.markup(html)));
    }

    private JsonNode seen(long message) throws Exception {
        return rig.web().get("/api/message?as=" + BEN + "&chat=" + BOT + "&message=" + message);
    }

    @Test
    void numbersGrowOverAllPrivateChatsOfABot() throws Exception {
        long first = send("one").ref().messageId();
        long other = rig.web().say(FirstDay.CHLOE, BOT, "/start").get("id").longValue();
        assertThat(other).isEqualTo(first + 1);
        assertThat(send("two").ref().messageId()).isEqualTo(first + 2);
        assertThat(bot.messages(BEN, List.of(first, other, first + 2))).containsOnlyKeys(first, first + 2);
    }

    @Test
    void manyAreCopiedInOrderWithoutWhatCannotBe() throws Exception {
        long video = rig.web()
                .post("/api/sample", Map.of("as", BEN, "chat", BOT, "sample", "test-card.mp4", "caption", "A film"))
                .get("id")
                .longValue();
        long text = send("two").ref().messageId();
        long closed = bot.send(BEN, OutgoingMessage.text(Html.text("mine")).protectedContent())
                .ref()
                .messageId();
        var copies = bot.copyAll(BEN, List.of(text, 9_999L, closed, video, text), FirstDay.STORAGE);
        assertThat(copies).containsOnlyKeys(video, text);
        var inOrder = copies.values().stream()
                .sorted(Comparator.comparingLong(copy -> copy.ref().messageId()))
                .toList();
        assertThat(inOrder).extracting(Message::text).containsExactly("A film", "two");
        assertThat(inOrder.getFirst().media()).isPresent();
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.copyAll(BEN, List.of(text), FirstDay.NEWS));
        assertThatExceptionOfType(BotException.RecipientGone.class)
                .isThrownBy(() -> bot.copyAll(BEN, List.of(text), FirstDay.CHLOE));
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() ->
                        bot.copyAll(BEN, LongStream.rangeClosed(1, 101).boxed().toList(), BEN));
    }

    @Test
    void htmlIsKeptInOneSafeForm() throws Exception {
        Message sent = send(
                "<STRONG>a</STRONG> &lt;b&gt; <a href='https://x.example/?a=1&amp;b=\"2'>l</a> https://y.example/z. "
                        + "<a href=\"javascript:alert(1)\">bad</a> <span class=\"tg-spoiler\">s</span><pre><code class=\"language-java\">https://c.example</code></pre>");
        assertThat(sent.text()).isEqualTo("a <b> l https://y.example/z. bad shttps://c.example");
        assertThat(seen(sent.ref().messageId()).get("html").stringValue())
                .isEqualTo("<b>a</b> &lt;b&gt; <a href=\"https://x.example/?a=1&amp;b=&quot;2\">l</a>"
                        + " <a href=\"https://y.example/z\">https://y.example/z</a>. bad <tg-spoiler>s</tg-spoiler>"
                        + "<pre><code>https://c.example</code></pre>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>open",
                "a < b",
                "<script>x</script>",
                "<b><i>x</b></i>",
                "</b>",
                "<b",
                "<img src=x>",
                "<span>x</span>",
                " ",
                "<b></b>"
            })
    void markupThatTelegramRefusesIsRefused(String html) {
        assertThatExceptionOfType(BotException.BadRequest.class).isThrownBy(() -> send(html));
    }

    @Test
    void whatAUserTypesIsNeverMarkup() throws Exception {
        JsonNode said = rig.web().say(BEN, BOT, "<b>x</b> https://a.example/<script>");
        assertThat(said.get("text").stringValue()).isEqualTo("<b>x</b> https://a.example/<script>");
        assertThat(said.get("html").stringValue())
                .isEqualTo("&lt;b&gt;x&lt;/b&gt; <a href=\"https://a.example/\">https://a.example/</a>&lt;script&gt;");
    }

    @Test
    void lengthsAreLimitedAfterFormatting() {
        assertThat(send("<b>" + "é".repeat(4096) + "</b>").text()).hasSize(4096);
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> send("x".repeat(4097)))
                .withMessageContaining("4096");
        var caption = OutgoingMessage.document("a.txt", "text/plain", new byte[1], Html.text("x".repeat(1025)));
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.send(BEN, caption))
                .withMessageContaining("1024");
    }

    @Test
    void aDocumentCarriesItsBytes() throws Exception {
        byte[] content = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
        Message sent = bot.send(BEN, OutgoingMessage.document("../ü.csv", "text/csv", content, Html.text("rows")));
        assertThat(sent.media().orElseThrow().fileName()).isEqualTo("ü.csv");
        assertThat(sent.media().orElseThrow().kind()).isEqualTo(MediaKind.DOCUMENT);
        String file = seen(sent.ref().messageId()).get("media").get("file").stringValue();
        var response = rig.web()
                .bytes(java.net.http.HttpRequest.newBuilder(rig.web().uri("/media/" + file))
                        .build());
        assertThat(response.body()).isEqualTo(content);

        Message edited = bot.edit(sent.ref(), OutgoingMessage.text(Html.text("other rows")));
        assertThat(edited.text()).isEqualTo("other rows");
        assertThat(edited.media()).isEqualTo(sent.media());
    }

    @Test
    void aCopyHasNoOriginAndItsOwnCaptionAndButtons() {
        var film = bot.messages(FirstDay.CLUB, List.of(2L)).values().iterator().next();
        var buttons = Keyboard.row(new Button.Url("Open", "https://x.example/"), new Button.Callback("More", "more:1"));
        Message plain = bot.copy(CopyRequest.of(film.ref(), BEN));
        Message dressed = bot.copy(CopyRequest.of(film.ref(), BEN)
                .withCaption(Html.markup("<b>Film</b>"))
                .withKeyboard(buttons));
        assertThat(plain.text()).isEqualTo(film.text());
        assertThat(plain.forwardedFrom()).isEmpty();
        assertThat(plain.media()).isEqualTo(film.media());
        assertThat(dressed.text()).isEqualTo("Film");
        assertThat(dressed.keyboard()).isEqualTo(buttons);
        assertThatExceptionOfType(BotException.BadRequest.class)
                .isThrownBy(() -> bot.copy(CopyRequest.of(new MessageRef(FirstDay.CLUB, 1), BEN)))
                .withMessageContaining("service");
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> bot.copy(CopyRequest.of(new MessageRef(FirstDay.CLUB, 999), BEN)));
    }

    @Test
    void aForwardKeepsItsOrigin() throws Exception {
        JsonNode once = rig.web()
                .post("/api/forward", Map.of("as", BEN, "from", FirstDay.CLUB, "messages", List.of(3, 2), "to", BOT));
        long number = once.get("messages").get(0).get("id").longValue();
        Message got = bot.messages(BEN, List.of(number)).get(number);
        assertThat(got).isNotNull();
        assertThat(got.forwardedFrom()).contains(new MessageRef(FirstDay.CLUB, 2));
        JsonNode again =
                rig.web().post("/api/forward", Map.of("as", BEN, "from", BOT, "messages", List.of(number), "to", BOT));
        assertThat(again.get("messages")
                        .get(0)
                        .get("forwardedFrom")
                        .get("message")
                        .longValue())
                .isEqualTo(2);
        assertThat(again.get("messages")
                        .get(0)
                        .get("forwardedFrom")
                        .get("title")
                        .stringValue())
                .isEqualTo("Film Club");
    }

    @Test
    void whatIsProtectedIsNeitherForwardedNorCopied() throws Exception {
        Message kept = bot.send(BEN, OutgoingMessage.text(Html.text("secret")).protectedContent());
        long number = kept.ref().messageId();
        var answer = rig.web()
                .tryPost("/api/forward", Map.of("as", BEN, "from", BOT, "messages", List.of(number), "to", BOT));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Web.error(answer)).contains("protected");
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.copy(CopyRequest.of(kept.ref(), FirstDay.STORAGE)));
    }

    @Test
    void aBotEditsOnlyItsOwn() throws Exception {
        Message sent = send("old");
        Message same = bot.edit(sent.ref(), OutgoingMessage.text(Html.text("old")));
        assertThat(same).isEqualTo(sent);
        assertThat(seen(sent.ref().messageId()).get("edited").booleanValue()).isFalse();
        bot.editKeyboard(sent.ref(), Keyboard.row(new Button.Callback("A", "a")));
        Message edited = bot.edit(sent.ref(), OutgoingMessage.text(Html.markup("<i>new</i>")));
        assertThat(edited.text()).isEqualTo("new");
        assertThat(edited.keyboard().isEmpty()).isTrue();
        assertThat(seen(sent.ref().messageId()).get("edited").booleanValue()).isTrue();
        long users = rig.web().say(BEN, BOT, "mine").get("id").longValue();
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.edit(new MessageRef(BEN, users), OutgoingMessage.text(Html.text("x"))));
        assertThatExceptionOfType(BotException.NotFound.class)
                .isThrownBy(() -> bot.edit(new MessageRef(BEN, 999), OutgoingMessage.text(Html.text("x"))));
    }

    @Test
    void deletingAnswersWhatIsGoneAndSparesWhatIsOld() throws Exception {
        long old = send("old").ref().messageId();
        now.updateAndGet(time -> time.plus(Duration.ofHours(48)).plusSeconds(1));
        long fresh = send("fresh").ref().messageId();
        long users = rig.web().say(BEN, BOT, "mine").get("id").longValue();
        assertThat(bot.delete(BEN, List.of(old, fresh, users, 999L))).containsExactlyInAnyOrder(fresh, users, 999L);
        assertThat(bot.messages(BEN, List.of(old, fresh, users))).containsOnlyKeys(old);
        assertThat(bot.delete(BEN, List.of(fresh))).containsExactly(fresh);
        // Only a member of the news channel: somebody else's posts stay.
        assertThat(bot.delete(FirstDay.NEWS, List.of(2L))).isEmpty();
    }

    @Test
    void messagesAreReadInAnyCount() throws Exception {
        rig.web().post("/api/channels/" + FirstDay.CLUB + "/posts", Map.of("text", "post", "count", 500));
        var read = bot.messages(
                FirstDay.CLUB, LongStream.rangeClosed(1, 2000).boxed().toList());
        assertThat(read).hasSize(506);
        assertThat(List.copyOf(read.keySet())).isSorted();
    }

    @Test
    void pinningAChannelPostTellsOfIt() {
        Message post = bot.send(FirstDay.CLUB, OutgoingMessage.text(Html.text("Look")));
        bot.pin(post.ref(), true);
        long next = post.ref().messageId() + 1;
        Message told = bot.messages(FirstDay.CLUB, List.of(next)).get(next);
        assertThat(told).isNotNull();
        assertThat(told.service()).isTrue();
        assertThat(told.replyTo()).contains(post.ref());
        bot.pin(post.ref(), true);
        assertThat(bot.messages(FirstDay.CLUB, List.of(next + 1))).isEmpty();
        assertThatExceptionOfType(BotException.Forbidden.class)
                .isThrownBy(() -> bot.pin(new MessageRef(FirstDay.NEWS, 2), true));
    }
}
