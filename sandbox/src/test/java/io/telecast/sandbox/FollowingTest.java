package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.MessageRef;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.Attachment;
import io.telecast.sandbox.world.BotPosting;
import io.telecast.sandbox.world.Change;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.Registry;
import io.telecast.sandbox.world.StoredMessage;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The world as those see it who make another view of it. */
class FollowingTest {

    private static final long BOT = FirstDay.MAIN.botId();

    @TempDir
    private Path folder;

    private World world;
    private Registry registry;
    private BotPosting posting;
    private UserWriting writing;

    @BeforeEach
    void open() throws IOException {
        world = World.open(folder, Samples.bundled(0), InstantSource.system());
        registry = new Registry(world);
        posting = new BotPosting(world, BOT);
        writing = new UserWriting(world, new Presses(world));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private static BotPosting.Post post(String html, Optional<Attachment> file) {
        return new BotPosting.Post(Html.markup(html), file, Keyboard.NONE, 0, Optional.empty(), false, false, 0);
    }

    @Test
    void tellsWhatThereIsAndThenWhatHappens() {
        var told = new ArrayList<Change>();
        world.follow(told::addAll);
        int before = told.size();
        MessageView sent = writing.send(FirstDay.BEN, BOT, "hello", 0);

        assertThat(told.subList(0, before))
                .filteredOn(Change.BotSet.class::isInstance)
                .hasSize(3);
        assertThat(told.subList(before, told.size()))
                .filteredOn(Change.MessageSet.class::isInstance)
                .extracting(it -> ((Change.MessageSet) it).message().id())
                .containsExactly(sent.id());
    }

    @Test
    void postsPartByPart() {
        writing.send(FirstDay.BEN, BOT, "hello", 0);
        StoredMessage sent = posting.send(FirstDay.BEN, post("<b>Hi</b>", Optional.empty()));
        var ref = new MessageRef(FirstDay.BEN, sent.id());

        assertThat(sent.html()).isEqualTo("<b>Hi</b>");
        assertThat(posting.edit(ref, Optional.empty(), Optional.empty(), Keyboard.NONE))
                .isEmpty();
        assertThat(posting.edit(ref, Optional.of(Html.text("Ho")), Optional.empty(), Keyboard.NONE))
                .get()
                .extracting(StoredMessage::text)
                .isEqualTo("Ho");
        assertThatThrownBy(() -> posting.send(FirstDay.CHLOE, post("Hi", Optional.empty())))
                .isInstanceOf(BotException.RecipientGone.class);
    }

    @Test
    void throwsAwayWhatCannotBeSent() throws IOException {
        Content.Upload stored = world.contents().save(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
        var fresh = new Attachment.Fresh(Sample.document("a.bin", "", stored));

        assertThatThrownBy(() -> posting.send(FirstDay.CHLOE, post("", Optional.of(fresh))))
                .isInstanceOf(BotException.RecipientGone.class);
        assertThat(Files.exists(folder.resolve("files").resolve(stored.name()))).isFalse();
    }

    @Test
    void keepsAlbumsTogetherOverARestart() throws IOException {
        Sample clip = world.samples().find("test-card.mp4").orElseThrow();
        Sample poster = world.samples().find("poster.jpg").orElseThrow();
        List<MessageView> sent = writing.sendAlbum(FirstDay.BEN, BOT, List.of(clip, poster), "Both");
        world.close();
        open();

        List<Long> albums = sent.stream()
                .map(it -> registry.message(ChatKey.direct(BOT, FirstDay.BEN), it.id())
                        .orElseThrow()
                        .album())
                .toList();
        assertThat(albums).hasSize(2).doesNotContain(0L);
        assertThat(albums.getFirst()).isEqualTo(albums.getLast());
    }

    @Test
    void opensJournalsFromBeforeThereWereAlbums() throws IOException {
        writing.send(FirstDay.BEN, BOT, "hello", 0);
        world.close();
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace(",\"album\":0", ""));
        open();

        assertThat(registry.message(ChatKey.direct(BOT, FirstDay.BEN), 1)).isPresent();
    }
}
