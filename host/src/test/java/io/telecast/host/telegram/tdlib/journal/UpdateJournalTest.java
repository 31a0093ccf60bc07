package io.telecast.host.telegram.tdlib.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.telegram.Update;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateJournalTest {

    private static final User ADA = new User(7, "Ada", "L", "ada", "en", false);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("updates.journal");
    }

    private static Update message(long number, String text) {
        var chat = new Chat(7, Chat.Kind.PRIVATE, "Ada L", "ada");
        return new Update.NewMessage(Message.builder(
                        new MessageRef(7, number), chat, Instant.ofEpochSecond(1_700_000_000))
                .sender(ADA)
                .text(text)
                .media(new Media(
                        MediaKind.VIDEO, "a\n\"é.mkv", "video/x", 1L << 40, "u", Duration.ofSeconds(61), 640, 360))
                .replyTo(new MessageRef(7, 1))
                .forwardedFrom(new MessageRef(-1001, 5))
                .keyboard(Keyboard.row(new Button.Url("s", "https://x.example"), new Button.Callback("c", "p:x")))
                .build());
    }

    private static SequencedMap<String, Update> keyed(Update... updates) {
        var keyed = new LinkedHashMap<String, Update>();
        for (Update update : updates) {
            keyed.put(UpdateKey.of(update, 9), update);
        }
        return keyed;
    }

    private static List<Update> open(UpdateJournal journal) {
        return journal.open().stream().map(UpdateJournal.Entry::update).toList();
    }

    @Test
    void whatIsNotHandledIsThereAgainAsItWas() throws Exception {
        Update press = new Update.ButtonPressed("-5", ADA, new MessageRef(7, 2), "p:x");
        Update block = new Update.BlockChanged(ADA, true);
        try (var journal = UpdateJournal.open(file)) {
            var entries = journal.add(keyed(message(1, "a\nb"), message(2, "handled"), press, block));
            journal.handled(entries.get(1).number());
            journal.handled(entries.get(1).number());
            journal.handled(999);
        }
        try (var journal = UpdateJournal.open(file)) {
            assertThat(open(journal)).containsExactly(message(1, "a\nb"), press, block);
        }
    }

    @Test
    void whatCameBeforeIsNotNews() throws Exception {
        try (var journal = UpdateJournal.open(file)) {
            journal.handled(journal.add(keyed(message(1, "a"))).getFirst().number());
            journal.add(keyed(message(2, "b")));
            assertThat(journal.add(keyed(message(1, "a"), message(2, "b")))).isEmpty();
        }
        try (var journal = UpdateJournal.open(file)) {
            assertThat(journal.add(keyed(message(1, "a"), message(2, "b"), message(3, "c"))))
                    .extracting(UpdateJournal.Entry::update)
                    .containsExactly(message(3, "c"));
        }
        assertThat(UpdateKey.of(new Update.BlockChanged(ADA, true), 1))
                .isNotEqualTo(UpdateKey.of(new Update.BlockChanged(ADA, true), 2));
    }

    /** A crash leaves the file without its end being written: everything that {@code add} answered must be there. */
    @Test
    void aCutFileLosesOnlyItsLastLine() throws Exception {
        var journal = UpdateJournal.open(file);
        journal.add(keyed(message(1, "a")));
        long whole = Files.size(file);
        journal.add(keyed(message(2, "b")));
        byte[] all = Files.readAllBytes(file);
        for (int length = (int) whole; length < all.length - 1; length += 7) {
            Path cut = folder.resolve("cut-" + length);
            Files.write(cut, java.util.Arrays.copyOf(all, length));
            try (var again = UpdateJournal.open(cut)) {
                assertThat(open(again)).containsExactly(message(1, "a"));
                again.add(keyed(message(3, "c")));
            }
            try (var again = UpdateJournal.open(cut)) {
                assertThat(open(again)).containsExactly(message(1, "a"), message(3, "c"));
            }
        }
        journal.close();
    }

    @Test
    void garbageIsLeftOut() throws Exception {
        long seed = Long.getLong("fuzz.seed", 20_250_611);
        var random = new Random(seed);
        try (var journal = UpdateJournal.open(file)) {
            journal.add(keyed(message(1, "a"), message(2, "b")));
        }
        for (int n = 0; n < 50; n++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            Files.write(file, noise, StandardOpenOption.APPEND);
            Files.writeString(file, "\n00000000{\"n\":1}\n", StandardOpenOption.APPEND);
            try (var journal = UpdateJournal.open(file)) {
                assertThat(open(journal)).as("seed %d", seed).containsExactly(message(1, "a"), message(2, "b"));
            }
        }
    }

    @Test
    void flippedBytesNeverMakeAnotherUpdate() throws Exception {
        long seed = Long.getLong("fuzz.seed", 20_250_611);
        var random = new Random(seed);
        try (var journal = UpdateJournal.open(file)) {
            journal.add(keyed(message(1, "a"), message(2, "b"), message(3, "c")));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int n = 0; n < 300; n++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            try (var journal = UpdateJournal.open(file)) {
                assertThat(open(journal))
                        .as("seed %d", seed)
                        .isSubsetOf(message(1, "a"), message(2, "b"), message(3, "c"))
                        .hasSizeGreaterThanOrEqualTo(1);
            }
        }
    }

    @Test
    void itDoesNotGrowWithoutEnd() throws Exception {
        String text = "x".repeat(40_000);
        try (var journal = UpdateJournal.open(file)) {
            for (int n = 1; n <= 300; n++) {
                var entries = journal.add(keyed(message(n, text)));
                if (n != 100) {
                    journal.handled(entries.getFirst().number());
                }
            }
            assertThat(Files.size(file)).isLessThan(10L << 20);
        }
        try (var journal = UpdateJournal.open(file)) {
            assertThat(open(journal)).containsExactly(message(100, text));
            assertThat(Files.size(file)).isLessThan(1 << 20);
        }
    }

    @Test
    void anInterruptedHandlerDoesNotCloseIt() throws Exception {
        try (var journal = UpdateJournal.open(file)) {
            var entries = journal.add(keyed(message(1, "a"), message(2, "b")));
            Thread.currentThread().interrupt();
            journal.handled(entries.getFirst().number());
            journal.add(keyed(message(3, "c")));
            assertThat(Thread.interrupted()).isTrue();
        }
        try (var journal = UpdateJournal.open(file)) {
            assertThat(open(journal)).containsExactly(message(2, "b"), message(3, "c"));
        }
    }

    @Test
    void whatIsHandledTooLateComesAgain() throws Exception {
        var journal = UpdateJournal.open(file);
        long number = journal.add(keyed(message(1, "a"))).getFirst().number();
        journal.close();
        journal.handled(number);
        try (var again = UpdateJournal.open(file)) {
            assertThat(open(again)).hasSize(1);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\"key\":\"m7/1\"");
    }
}
