package io.telecast.host.mtproto.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TlReaderTest {

    @Test
    void readsWhatTheWriterWrites() throws TlException {
        for (int length : new int[] {0, 1, 3, 4, 253, 254, 255, 256, 70_000}) {
            byte[] value = new byte[length];
            new Random(length).nextBytes(value);
            byte[] written = new TlWriter(1)
                    .writeInt(-7)
                    .writeBytes(value)
                    .writeLong(Long.MIN_VALUE)
                    .writeString("π")
                    .toBytes();
            assertThat(written.length % 4).isZero();
            var in = new TlReader(written);
            assertThat(in.readInt()).isEqualTo(-7);
            assertThat(in.readBytes()).isEqualTo(value);
            assertThat(in.readLong()).isEqualTo(Long.MIN_VALUE);
            assertThat(in.readString()).isEqualTo("π");
            assertThat(in.remaining()).isZero();
        }
    }

    @Test
    void copiesAsMuchAsThereIsRoomFor() throws TlException {
        byte[] written = new TlWriter()
                .writeBytes(new byte[] {1, 2, 3, 4, 5})
                .writeInt(9)
                .toBytes();
        var in = new TlReader(written);
        ByteBuffer into = ByteBuffer.allocate(3);
        assertThat(in.readBytes(into)).isEqualTo(3);
        assertThat(into.array()).containsExactly(1, 2, 3);
        assertThat(in.readInt()).isEqualTo(9);
    }

    @Test
    void leavesTheBufferAloneIfTheStringIsCutOff() {
        byte[] written = new TlWriter().writeBytes(new byte[300]).toBytes();
        ByteBuffer into = ByteBuffer.allocate(300);
        assertThatThrownBy(() -> new TlReader(written, 0, 200).readBytes(into)).isInstanceOf(TlException.class);
        assertThat(into.position()).isZero();
        byte[] unpadded = {1, 7, 0};
        assertThatThrownBy(() -> new TlReader(unpadded).readBytes(into)).isInstanceOf(TlException.class);
        assertThat(into.position()).isZero();
    }

    @Test
    void neverReadsBeyondItsPiece() {
        Fuzz.check(TlException.class, random -> {
            byte[] bytes = Fuzz.bytes(random, 64);
            int end = random.nextInt(bytes.length + 1);
            var in = new TlReader(bytes, 0, end);
            while (true) {
                switch (random.nextInt(8)) {
                    case 0 -> in.readInt();
                    case 1 -> in.readLong();
                    case 2 -> assertThat(in.readBytes().length).isLessThan(end);
                    case 3 -> in.readString();
                    case 4 -> in.readRaw(random.nextInt(-2, 20));
                    case 5 -> in.readBytes(ByteBuffer.allocate(random.nextInt(20)));
                    case 6 -> assertThat(in.readCount(4)).isBetween(0, end / 4);
                    default -> in = in.slice(random.nextInt(-2, 40));
                }
                assertThat(in.remaining()).isBetween(0, end);
            }
        });
    }

    @Test
    void refusesBombs() {
        var bomb = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bomb)) {
            gzip.write(new byte[Gzip.MOST + 1]);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        assertThatThrownBy(() -> Gzip.unpack(bomb.toByteArray(), Gzip.MOST))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void refusesDamagedPacking() {
        Fuzz.check(TlException.class, random -> Gzip.unpack(Fuzz.bytes(random, 40), Gzip.MOST));
    }
}
