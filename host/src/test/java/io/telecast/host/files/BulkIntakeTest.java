package io.telecast.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.host.bot.FakeBot;
import io.telecast.host.event.EventBus;
import io.telecast.host.owner.Owner;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storing many files at once, over a real database. */
class BulkIntakeTest {

    private static final long SOURCE = -1002222222222L;
    private static final long ADA = 4242;

    @TempDir
    private Path data;

    private final FakeBot bot = new FakeBot();
    private final EventBus events = new EventBus();
    private final AtomicInteger told = new AtomicInteger();
    private RecordStore records;
    private FileCatalog catalog;
    private FileIntake intake;

    @BeforeEach
    void open() {
        records = SqliteRecordStore.open(data.resolve("test.db"), InstantSource.system());
        catalog = new FileCatalog(records.open("host", FileCatalog.SPEC));
        intake = new FileIntake(catalog, SampleFiles.CHANNEL, events, InstantSource.system());
        events.subscribe(Owner.always("test"), Event.FileStored.class, event -> told.incrementAndGet());
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void copiesAHundredAtATimeAndEachContentOnce() {
        List<Message> messages = new ArrayList<>(LongStream.rangeClosed(1, 250)
                .mapToObj(n -> posted(SOURCE, n, "content" + n))
                .toList());
        messages.add(posted(SOURCE, 251, "content7"));
        messages.add(Message.builder(new MessageRef(SOURCE, 252), chat(SOURCE), Instant.EPOCH)
                .text("no file")
                .build());
        Map<Long, FileRecord> stored = intake.storeAll(bot, messages.reversed(), ADA);
        assertThat(bot.bulkCopies).containsExactly(100, 100, 50);
        assertThat(stored.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 251).boxed().toList());
        assertThat(at(stored, 251)).isEqualTo(at(stored, 7));
        assertThat(stored.values()).allSatisfy(record -> {
            assertThat(record.file().ownerId()).isEqualTo(ADA);
            assertThat(record.message().chatId()).isEqualTo(SampleFiles.CHANNEL);
        });
        assertThat(at(stored, 250).file().name()).isEqualTo("film250.mp4");
        assertThat(at(stored, 2).id()).isGreaterThan(at(stored, 1).id());
        assertThat(catalog.count()).isEqualTo(250);
        Awaitility.await().until(() -> told.get() == 250);
    }

    @Test
    void repeatingFindsWhatIsStored() {
        List<Message> messages = LongStream.rangeClosed(1, 150)
                .mapToObj(n -> posted(SOURCE, n, "content" + n))
                .toList();
        Map<Long, FileRecord> first = intake.storeAll(bot, messages.subList(0, 120), ADA);
        bot.bulkCopies.clear();
        Map<Long, FileRecord> all = intake.storeAll(bot, messages, ADA);
        assertThat(bot.bulkCopies).containsExactly(30);
        assertThat(all).hasSize(150).containsAllEntriesOf(first);
    }

    @Test
    void whatWasDeletedFromTheStorageChannelIsCopiedAgain() {
        Message message = posted(SOURCE, 1, "content");
        FileRecord lost = at(intake.storeAll(bot, List.of(message), ADA), 1);
        bot.messages.remove(lost.message());
        assertThat(at(intake.storeAll(bot, List.of(message), ADA), 1).message()).isNotEqualTo(lost.message());
    }

    @Test
    void leavesOutWhatCannotBeCopied() {
        List<Message> messages = LongStream.rangeClosed(1, 4)
                .mapToObj(n -> posted(SOURCE, n, "content" + n))
                .toList();
        bot.protectedMessages.add(2L);
        bot.messages.remove(new MessageRef(SOURCE, 3));
        assertThat(intake.storeAll(bot, messages, ADA)).containsOnlyKeys(1L, 4L);
        assertThat(intake.storeAll(bot, List.of(), ADA)).isEmpty();
    }

    @Test
    void takesTheStorageChannelsOwnMessagesAsTheyAre() {
        List<Message> messages = LongStream.rangeClosed(1, 3)
                .mapToObj(n -> posted(SampleFiles.CHANNEL, n, "content" + n))
                .toList();
        FileRecord mine = at(intake.storeAll(bot, messages.subList(0, 1), 7), 1);
        // a file that another bot has taken is that bot's
        catalog.add(messages.get(1).ref(), "content2", BulkIntakeTest::ofAnotherBot);
        Map<Long, FileRecord> stored = intake.storeAll(bot, messages, ADA);
        assertThat(at(stored, 1)).isEqualTo(mine);
        assertThat(at(stored, 3).message()).isEqualTo(messages.get(2).ref());
        assertThat(at(stored, 2).file().botId()).isEqualTo(FakeBot.SELF.id());
        assertThat(at(stored, 2).message()).isNotEqualTo(messages.get(1).ref());
        assertThat(bot.bulkCopies).containsExactly(1);
    }

    @Test
    void refusesMessagesOfSeveralChats() {
        List<Message> messages = List.of(posted(SOURCE, 1, "a"), posted(SOURCE - 1, 2, "b"));
        assertThatThrownBy(() -> intake.storeAll(bot, messages, ADA)).hasMessageContaining("one chat");
    }

    private static StoredFile ofAnotherBot(long id) {
        var file = SampleFiles.stored(id, "other.mp4", "video/mp4", 1);
        return new StoredFile(
                id,
                FakeBot.SELF.id() + 1,
                file.ownerId(),
                file.kind(),
                file.name(),
                file.mimeType(),
                1,
                "",
                0,
                0,
                0,
                file.storedAt());
    }

    private static FileRecord at(Map<Long, FileRecord> stored, long number) {
        return Optional.ofNullable(stored.get(number)).orElseThrow();
    }

    private Message posted(long chatId, long number, String content) {
        var media =
                new Media(MediaKind.VIDEO, "film" + number + ".mp4", "video/mp4", 1000, content, Duration.ZERO, 0, 0);
        Message message = Message.builder(new MessageRef(chatId, number), chat(chatId), Instant.EPOCH)
                .media(media)
                .build();
        bot.messages.put(message.ref(), message);
        return message;
    }

    private static Chat chat(long id) {
        return new Chat(id, Chat.Kind.CHANNEL, "Films", "");
    }
}
