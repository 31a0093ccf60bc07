package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.sandbox.content.GeneratedContent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedContentTest {

    private static final GeneratedContent LARGEST = new GeneratedContent(7, GeneratedContent.MAX_SIZE);

    @ParameterizedTest
    @CsvSource({"0, 64", "1, 7", "3, 21", "8, 8", "4093, 4099", "2147483645, 37", "4194303993, 1000", "4194303999, 1"})
    void aRangeHoldsTheBytesOfItsOffsets(long offset, int length) {
        for (ByteBuffer buffer :
                new ByteBuffer[] {ByteBuffer.allocate(length + 5), ByteBuffer.allocateDirect(length + 5)}) {
            buffer.position(3).limit(3 + length);
            int expected = (int) Math.min(length, LARGEST.size() - offset);

            assertThat(LARGEST.read(offset, buffer)).isEqualTo(expected);
            assertThat(buffer.position()).isEqualTo(3 + expected);
            assertThat(buffer.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
            ByteBuffer bytes = buffer.duplicate().clear();
            for (int i = 0; i < expected; i++) {
                assertThat(bytes.get(3 + i)).as("byte %d", offset + i).isEqualTo(LARGEST.at(offset + i));
            }
            assertThat(bytes.get(0)).isZero();
            assertThat(bytes.get(bytes.capacity() - 1)).isZero();
        }
    }

    @Test
    void theBytesNeverChange() {
        // Worked out by another program from the description: checksums of earlier versions rest on it.
        var bytes = ByteBuffer.allocate(24);
        new GeneratedContent(1, 100).read(0, bytes);
        assertThat(HexFormat.of().formatHex(bytes.array()))
                .isEqualTo("7d3a360f090eb47a72d7c2dd3080efbf47aaf282e42c555f");
    }

    @Test
    void nothingComesAfterTheEnd() {
        var content = new GeneratedContent(1, 10);
        assertThat(content.read(10, ByteBuffer.allocate(4))).isZero();
        assertThat(content.read(1000, ByteBuffer.allocate(4))).isZero();
        assertThatThrownBy(() -> content.at(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> content.read(-1, ByteBuffer.allocate(4)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void otherSeedsMakeOtherFiles() {
        var one = ByteBuffer.allocate(64);
        var other = ByteBuffer.allocate(64);
        new GeneratedContent(1, 64).read(0, one);
        new GeneratedContent(2, 64).read(0, other);
        assertThat(one.array()).isNotEqualTo(other.array());
    }

    @Test
    void aFileOfMoreThanTelegramTakesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedContent(1, GeneratedContent.MAX_SIZE + 1))
                .withMessageContaining("4000 MiB");
    }
}
