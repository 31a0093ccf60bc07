package io.telecast.host.mtproto.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What data centres answer, right and wrong. */
class AnswersTest {

    private final TlSchema schema = Api.schema();
    private final Files files = new Files(1);

    /** A message with a reply header, entities in it, a document and its preview. */
    private static TlWriter message() {
        return new TlWriter()
                .writeInt(0x7600b9d3)
                .writeInt(1 << 14 | 1 << 3 | 1 << 9)
                .writeInt(0)
                .writeInt(5)
                .writeInt(0xa2a5371e)
                .writeLong(1500000001)
                .writeInt(0x1b97dd66)
                .writeInt(1 << 4 | 1 << 6 | 1 << 7)
                .writeInt(4)
                .writeString("quoted")
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(0xbd610bc9)
                .writeInt(0)
                .writeInt(3)
                .writeInt(1_700_000_000)
                .writeString("a caption")
                .writeInt(0x52d8ccd9)
                .writeInt(1)
                .writeRaw(document().toBytes());
    }

    private static TlWriter document() {
        return new TlWriter()
                .writeInt(0x8fd4c4d8)
                .writeInt(1)
                .writeLong(11)
                .writeLong(22)
                .writeBytes(new byte[] {9, 9, 9})
                .writeInt(1_700_000_000)
                .writeString("video/mp4")
                .writeLong(1L << 32)
                .writeInt(Api.VECTOR)
                .writeInt(2)
                .writeInt(0xe0b0bc2e)
                .writeString("i")
                .writeBytes(new byte[40])
                .writeInt(0x75c78e60)
                .writeString("m")
                .writeInt(320)
                .writeInt(180)
                .writeInt(5000)
                .writeInt(4)
                .writeInt(Api.VECTOR)
                .writeInt(0);
    }

    @Test
    void findsADocumentBeyondAllThatGoesBefore() throws TlException {
        TlObject message = schema.read(new TlReader(message().toBytes()), "Message");
        FileLocation location = files.of(message.object("media").orElseThrow()).orElseThrow();
        assertThat(location.size()).isEqualTo(1L << 32);
        assertThat(location.dataCenter()).isEqualTo(4);
        var input = new TlReader(location.input());
        input.expect(Api.INPUT_DOCUMENT_FILE_LOCATION);
        assertThat(input.readLong()).isEqualTo(11);
        assertThat(input.readLong()).isEqualTo(22);
        assertThat(input.readBytes()).containsExactly(9, 9, 9);
        assertThat(location.thumbnail())
                .hasValueSatisfying(thumbnail -> assertThat(thumbnail.size()).isEqualTo(5000));
    }

    @Test
    void findsThePhotosLargestSize() throws TlException {
        byte[] media = new TlWriter()
                .writeInt(0xe216eb63)
                .writeInt(1)
                .writeInt(0xfb197a65)
                .writeInt(0)
                .writeLong(11)
                .writeLong(22)
                .writeBytes(new byte[] {9})
                .writeInt(1_700_000_000)
                .writeInt(Api.VECTOR)
                .writeInt(2)
                .writeInt(0xfa3efb95)
                .writeString("y")
                .writeInt(1280)
                .writeInt(720)
                .writeInt(Api.VECTOR)
                .writeInt(2)
                .writeInt(100)
                .writeInt(90_000)
                .writeInt(0x75c78e60)
                .writeString("m")
                .writeInt(320)
                .writeInt(180)
                .writeInt(5000)
                .writeInt(2)
                .toBytes();
        FileLocation location =
                files.of(schema.read(new TlReader(media), "MessageMedia")).orElseThrow();
        assertThat(location.size()).isEqualTo(90_000);
        assertThat(location.thumbnail().orElseThrow().size()).isEqualTo(5000);
    }

    private static byte[] channelMessages() {
        return new TlWriter()
                .writeInt(Api.MESSAGES_CHANNEL_MESSAGES)
                .writeInt(0)
                .writeInt(1)
                .writeInt(1)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeRaw(message().toBytes())
                .toBytes();
    }

    @Test
    void takesNoOtherMessageForTheOneThatWasAskedFor() throws TlException {
        byte[] answer = channelMessages();
        assertThat(MessageLocator.answered(schema, new TlReader(answer), 1500000001, 5))
                .isPresent();
        assertThatThrownBy(() -> MessageLocator.answered(schema, new TlReader(answer), 1500000001, 6))
                .isInstanceOf(TlException.class);
        assertThatThrownBy(() -> MessageLocator.answered(schema, new TlReader(answer), 1500000002, 5))
                .isInstanceOf(TlException.class);
    }

    @Test
    void survivesAnyListOfMessages() {
        byte[] good = channelMessages();
        Fuzz.check(TlException.class, random -> {
            var answer = new TlReader(Fuzz.damaged(random, () -> good));
            var found = MessageLocator.answered(schema, answer, 1500000001, 5);
            if (found.flatMap(message -> message.object("media")).isPresent()) {
                files.of(found.get().object("media").get());
            }
        });
    }

    /** Worked out by hand; that TDLib says the same is seen over the wire. */
    @Test
    void namesADocumentAsTdlibDoes() {
        assertThat(UniqueFileId.ofDocument(0x1a5944af0003_6300L)).isEqualTo("AgAEYwMAAa9EWRo");
        assertThat(UniqueFileId.ofDocument(1)).isEqualTo("AgADAQAH");
        assertThat(UniqueFileId.ofDocument(-1)).isEqualTo("AgAD__________8");
    }

    @Test
    void survivesAnyMessage() {
        byte[] good = message().toBytes();
        Fuzz.check(TlException.class, random -> {
            TlObject message = schema.read(new TlReader(Fuzz.damaged(random, () -> good)), "Message");
            if (message.object("media").isPresent()) {
                files.of(message.object("media").get());
            }
        });
    }

    @Test
    void survivesAnyPartAndNeverOverfills() {
        byte[] good = new TlWriter()
                .writeInt(Api.UPLOAD_FILE)
                .writeInt(0x40bc6f52)
                .writeInt(0)
                .writeBytes(new byte[300])
                .toBytes();
        Fuzz.check(TlException.class, random -> {
            ByteBuffer into = ByteBuffer.allocate(100 + random.nextInt(300));
            var request = PartRequest.of(new byte[0], 0, into, AnswersTest::noRedirection);
            request.answer().read(new TlReader(Fuzz.damaged(random, () -> good)));
        });
    }

    /** What is longer than was asked for is cut, and what is shorter says so. */
    @Test
    void copiesWhatWasAskedForAndTellsHowMuch() throws TlException {
        byte[] content = new byte[5000];
        new Random(1).nextBytes(content);
        for (int length : new int[] {0, 1, 4095, 4096, 5000}) {
            byte[] answer = new TlWriter()
                    .writeInt(Api.UPLOAD_FILE)
                    .writeInt(0x40bc6f52)
                    .writeInt(0)
                    .writeBytes(Arrays.copyOf(content, length))
                    .toBytes();
            ByteBuffer into = ByteBuffer.allocate(4096);
            PartRequest.of(new byte[0], 0, into, AnswersTest::noRedirection)
                    .answer()
                    .read(new TlReader(answer));
            assertThat(into.position()).isEqualTo(Math.min(length, 4096));
            assertThat(into.array()).isEqualTo(Arrays.copyOf(Arrays.copyOf(content, into.position()), 4096));
        }
    }

    private static CdnFile noRedirection(TlReader in) throws TlException {
        throw new TlException("No redirection was expected: " + in.remaining());
    }

    @Test
    void asksForNoMoreThanIsAllowed() throws TlException {
        assertThat(PartRequest.limit(1)).isEqualTo(1024);
        assertThat(PartRequest.limit(1024)).isEqualTo(1024);
        assertThat(PartRequest.limit(1025)).isEqualTo(2048);
        assertThat(PartRequest.limit(1 << 20)).isEqualTo(1 << 20);
        assertThat(PartRequest.limit(Integer.MAX_VALUE)).isEqualTo(1 << 20);
        byte[] whole = PartRequest.of(new byte[0], 0, ByteBuffer.allocate(1 << 19), AnswersTest::noRedirection)
                .body();
        assertThat(new TlReader(whole, 4, whole.length).readInt() & 1).isZero();
        byte[] odd = PartRequest.of(new byte[0], 0, ByteBuffer.allocate(5000), AnswersTest::noRedirection)
                .body();
        assertThat(new TlReader(odd, 4, odd.length).readInt() & 1).isOne();
    }

    @Test
    void survivesAnyConfiguration() {
        var out = new TlWriter()
                .writeInt(0xcc1a241e)
                .writeInt(0)
                .writeInt(1)
                .writeInt(2)
                .writeInt(0xbc799737)
                .writeInt(2)
                .writeInt(Api.VECTOR)
                .writeInt(1)
                .writeInt(0x18b7a10d)
                .writeInt(0)
                .writeInt(2)
                .writeString("149.154.167.50")
                .writeInt(443);
        byte[] good = out.toBytes();
        var request = Configuration.addresses(schema);
        byte[] name = new String(good, StandardCharsets.ISO_8859_1)
                .replace("149.154.167.50", "149.154.167.x0")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> request.answer().read(new TlReader(name)))
                .isInstanceOf(TlException.class)
                .hasMessageContaining("address");
        assertThatThrownBy(() -> request.answer().read(new TlReader(new byte[20])))
                .isInstanceOf(TlException.class);
        Fuzz.check(TlException.class, random -> request.answer().read(new TlReader(Fuzz.damaged(random, () -> good))));
    }
}
