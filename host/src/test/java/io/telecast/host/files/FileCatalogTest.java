package io.telecast.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.chat.MessageRef;
import org.junit.jupiter.api.Test;

class FileCatalogTest {

    private final FileCatalog catalog = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));

    @Test
    void findsAFileByIdOwnerAndContent() {
        FileRecord first = SampleFiles.add(catalog, 7, "a", "video/mp4", 10);
        FileRecord second = SampleFiles.add(catalog, 300, "b", "video/mp4", 10);

        assertThat(first.id()).isEqualTo(7);
        assertThat(catalog.find(7)).contains(first);
        assertThat(catalog.find(8)).isEmpty();
        assertThat(catalog.findByOwner(SampleFiles.OWNER, 0, 10)).containsExactly(first, second);
        assertThat(catalog.findByOwner(SampleFiles.OWNER, 7, 10)).containsExactly(second);
        assertThat(catalog.findByOwner(1, 0, 10)).isEmpty();
        assertThat(catalog.findSame(SampleFiles.BOT, SampleFiles.OWNER, "unique300"))
                .contains(second);
        assertThat(catalog.findSame(SampleFiles.BOT, 1, "unique300")).isEmpty();
        assertThat(catalog.count()).isEqualTo(2);
    }

    @Test
    void addingAMessageTwiceAnswersTheFirstRecord() {
        FileRecord first = SampleFiles.add(catalog, 7, "a", "video/mp4", 10);
        assertThat(SampleFiles.add(catalog, 7, "other", "video/mp4", 10)).isEqualTo(first);
        assertThat(catalog.count()).isEqualTo(1);
    }

    @Test
    void aMessageOfAnotherChannelWithTheSameNumberGetsAnIdOfItsOwn() {
        FileRecord first = SampleFiles.add(catalog, 7, "a", "video/mp4", 10);
        FileRecord moved =
                catalog.add(new MessageRef(-100999, 7), "", id -> SampleFiles.stored(id, "moved", "video/mp4", 10));

        assertThat(moved.id()).isEqualTo(7 + FileCatalog.CHANNEL_STRIDE);
        assertThat(moved.file().id()).isEqualTo(moved.id());
        assertThat(catalog.find(7)).contains(first);
        assertThat(catalog.find(moved.id())).contains(moved);
    }

    @Test
    void revokingRaisesTheSerialEachTime() {
        SampleFiles.add(catalog, 7, "a", "video/mp4", 10);
        assertThat(catalog.revoke(7).orElseThrow().serial()).isEqualTo(1);
        assertThat(catalog.revoke(7).orElseThrow().serial()).isEqualTo(2);
        assertThat(catalog.find(7).orElseThrow().serial()).isEqualTo(2);
        assertThat(catalog.revoke(8)).isEmpty();
    }

    @Test
    void refusesNumbersThatNoMessageHas() {
        assertThatThrownBy(() -> SampleFiles.add(catalog, 0, "a", "b", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleFiles.add(catalog, 1L << 32, "a", "b", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentThatTelegramDoesNotNameIsNeverTheSame() {
        catalog.add(new MessageRef(1, 1), "", id -> SampleFiles.stored(id, "x", "y", 1));
        assertThat(catalog.findSame(SampleFiles.BOT, SampleFiles.OWNER, "")).isEmpty();
    }
}
