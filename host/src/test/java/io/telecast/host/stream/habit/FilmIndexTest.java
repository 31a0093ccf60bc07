package io.telecast.host.stream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FilmIndexTest {

    private static final long GIB = 1L << 30;

    @Test
    void anMp4sIndexFollowsItsPictures() {
        assertThat(find(Films.mp4(1_000_000, false), GIB)).hasValue(32 + 1_000_000);
        assertThat(find(Films.mp4(5 * GIB, true), 6 * GIB)).hasValue(32 + 5 * GIB);
    }

    @Test
    void anMp4WhoseIndexComesFirstHasNoneBehind() {
        assertThat(find(Films.fastStart(), 2 * GIB)).isEmpty();
    }

    @Test
    void picturesUpToTheEndHaveNoneBehind() {
        assertThat(find(Films.mp4(0, false), GIB)).isEmpty();
        assertThat(find(Films.mp4(1_000_000, false), 1_000_032)).isEmpty();
        assertThat(find(Films.mp4(5 * GIB, true), GIB)).isEmpty();
        assertThat(find(Films.mp4(-5, true), GIB)).isEmpty();
        assertThat(find(Films.mp4(Long.MAX_VALUE, true), GIB)).isEmpty();
        assertThat(find(Films.mp4(7, true), GIB)).isEmpty();
    }

    @Test
    void aMatroskaFileSaysWhereItsCuesAre() {
        assertThat(find(Films.matroska(900_000_000), GIB)).hasValue(Films.segment() + 900_000_000);
        assertThat(find(Films.matroska(2 * GIB), GIB)).isEmpty();
        assertThat(find(Films.matroska(-1), GIB)).isEmpty();
        assertThat(find(Films.matroska(Long.MAX_VALUE), GIB)).isEmpty();
    }

    @Test
    void otherFilesHaveNone() {
        assertThat(find(new byte[0], 0)).isEmpty();
        assertThat(find(new byte[4096], GIB)).isEmpty();
        assertThat(find("ID3 is music".getBytes(java.nio.charset.StandardCharsets.US_ASCII), GIB))
                .isEmpty();
    }

    @Test
    void whateverBytesComeItAnswersSoonAndWithinTheFile() {
        var random = new Random(11);
        byte[][] seeds = {
            Films.mp4(1_000_000, false), Films.mp4(5 * GIB, true), Films.fastStart(), Films.matroska(900_000_000)
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 300_000; i++) {
                byte[] bytes = mutated(seeds[i % seeds.length], random);
                long size = random.nextLong(1, 8 * GIB);
                OptionalLong place = find(bytes, size);
                assertThat(place.orElse(1)).isPositive().isLessThanOrEqualTo(Math.max(1, size - 1));
            }
        });
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = Arrays.copyOf(seed, random.nextInt(10) == 0 ? random.nextInt(seed.length + 1) : seed.length);
        for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xff;
                case 2 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt();
            };
        }
        return bytes;
    }

    private static OptionalLong find(byte[] head, long size) {
        return FilmIndex.behind(ByteBuffer.wrap(head).asReadOnlyBuffer(), size);
    }
}
