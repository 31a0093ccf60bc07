package io.telecast.host.mtproto.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a content data centre as core.telegram.org/cdn describes it. */
class CdnReaderTest {

    private static final int PIECE = 128 * 1024;
    private static final int CDN = 203;

    private final byte[] plain = new byte[3 * PIECE + 5000];
    private final byte[] key = new byte[32];
    private final byte[] vector = new byte[16];
    private final byte[] token = {1, 2, 3};
    private final FakeCalls calls = new FakeCalls();
    private final CdnReader reader = new CdnReader(calls, Api.schema());
    private final FileLocation location = new FileLocation(1, 2, new byte[0], plain.length, Optional.empty(), "");

    private boolean reuploadNeeded;
    private boolean lie;
    private Optional<RpcException> refusal = Optional.empty();
    private Optional<RpcException> refusalAtHome = Optional.empty();

    CdnReaderTest() {
        var random = new Random(1);
        random.nextBytes(plain);
        random.nextBytes(key);
        random.nextBytes(vector);
    }

    private TlWriter hashes(int from, int count) {
        var out = new TlWriter().writeInt(Api.VECTOR).writeInt(count);
        for (int i = from; i < from + count; i++) {
            int start = i * PIECE;
            int end = Math.min(plain.length, start + PIECE);
            out.writeInt(0xf39b035c)
                    .writeLong(start)
                    .writeInt(end - start)
                    .writeBytes(Hash.sha256(Arrays.copyOfRange(plain, start, end)));
        }
        return out;
    }

    private TlWriter redirect() {
        return new TlWriter()
                .writeInt(CDN)
                .writeBytes(token)
                .writeBytes(key)
                .writeBytes(vector)
                .writeRaw(hashes(0, 1).toBytes());
    }

    private final class FakeCalls implements CdnReader.Calls {

        @Override
        public <T> T call(int dataCenter, Request<T> request) throws IOException {
            if (refusalAtHome.isPresent()) {
                throw refusalAtHome.get();
            }
            var in = new TlReader(request.body());
            return switch (in.readInt()) {
                case Api.HELP_GET_CDN_CONFIG -> request.answer().read(new TlReader(config()));
                case Api.UPLOAD_GET_CDN_FILE_HASHES -> {
                    assertThat(in.readBytes()).isEqualTo(token);
                    int piece = (int) (in.readLong() / PIECE);
                    yield request.answer()
                            .read(new TlReader(hashes(piece, piece == 3 ? 1 : 2).toBytes()));
                }
                case Api.UPLOAD_REUPLOAD_CDN_FILE -> {
                    reuploadNeeded = false;
                    yield request.answer().read(new TlReader(hashes(0, 0).toBytes()));
                }
                default -> throw new IOException("unknown");
            };
        }

        @Override
        public <T> T callCdn(int dataCenter, List<RsaPublicKey> serverKeys, Request<T> request) throws IOException {
            assertThat(dataCenter).isEqualTo(CDN);
            assertThat(serverKeys).hasSize(1);
            var in = new TlReader(request.body());
            in.expect(Api.UPLOAD_GET_CDN_FILE);
            assertThat(in.readBytes()).isEqualTo(token);
            long offset = in.readLong();
            int limit = in.readInt();
            assertThat(Integer.bitCount(limit)).isOne();
            assertThat(limit).isGreaterThanOrEqualTo(4096);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            if (reuploadNeeded) {
                return request.answer()
                        .read(new TlReader(new TlWriter()
                                .writeInt(Api.UPLOAD_CDN_FILE_REUPLOAD_NEEDED)
                                .writeBytes(new byte[5])
                                .toBytes()));
            }
            byte[] bytes = Arrays.copyOfRange(plain, (int) offset, (int) Math.min(plain.length, offset + limit));
            byte[] counter = vector.clone();
            ByteBuffer.wrap(counter).putInt(12, (int) (offset / 16));
            new AesCtr(key, counter).apply(bytes, 0, bytes.length);
            bytes[0] ^= (byte) (lie ? 1 : 0);
            return request.answer()
                    .read(new TlReader(new TlWriter()
                            .writeInt(Api.UPLOAD_CDN_FILE)
                            .writeBytes(bytes)
                            .toBytes()));
        }

        private byte[] config() {
            var body = new TlWriter()
                    .writeRaw(new byte[] {0x30, (byte) 0x82, 1, 10, 2, (byte) 0x82, 1, 1, 0})
                    .writeRaw(modulus())
                    .writeRaw(new byte[] {2, 3, 1, 0, 1})
                    .toBytes();
            return new TlWriter()
                    .writeInt(0x5725e40a)
                    .writeInt(Api.VECTOR)
                    .writeInt(1)
                    .writeInt(0xc982eaba)
                    .writeInt(CDN)
                    .writeString("-----BEGIN RSA PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(body) + "\n-----END RSA PUBLIC KEY-----")
                    .toBytes();
        }

        private byte[] modulus() {
            byte[] modulus =
                    BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.TWO).toByteArray();
            return Arrays.copyOfRange(modulus, 1, 257);
        }
    }

    @Test
    void readsAnyPart() throws Exception {
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        for (int[] part : new int[][] {{0, plain.length}, {4096, 10}, {PIECE - 4096, 8192}, {3 * PIECE, 9000}}) {
            ByteBuffer into = ByteBuffer.allocate(part[1]);
            int count = Math.min(part[1], plain.length - part[0]);
            assertThat(reader.read(location, file, part[0], into)).isEqualTo(count);
            assertThat(Arrays.copyOf(into.array(), count))
                    .isEqualTo(Arrays.copyOfRange(plain, part[0], part[0] + count));
        }
    }

    @Test
    void hasTheFileBroughtThere() throws Exception {
        reuploadNeeded = true;
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        ByteBuffer into = ByteBuffer.allocate(100);
        assertThat(reader.read(location, file, 0, into)).isEqualTo(100);
    }

    @Test
    void passesNoWrongByteOn() throws Exception {
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        lie = true;
        ByteBuffer into = ByteBuffer.allocate(100);
        assertThatThrownBy(() -> reader.read(location, file, 0, into)).isInstanceOf(TlException.class);
        assertThat(into.position()).isZero();
    }

    /** Content data centres are trusted with nothing: they send no bot elsewhere, make none wait, and end no file. */
    @ParameterizedTest
    @ValueSource(
            strings = {"FILE_MIGRATE_203", "FLOOD_WAIT_86400", "LOCATION_INVALID", "FILE_REFERENCE_EXPIRED", "Timeout"})
    void takesNoRefusalForTelegrams(String type) throws Exception {
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        refusal = Optional.of(new RpcException(401, type));
        assertThatThrownBy(() -> reader.read(location, file, 0, ByteBuffer.allocate(100)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(RpcException.class)
                .hasMessageContaining(type);
    }

    /** Whose keys it asks for is Telegram itself, whose floods and refusals hold. */
    @Test
    void takesWhatTheBotsOwnDataCentreRefusesAsTelegrams() throws Exception {
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        refusalAtHome = Optional.of(new RpcException(420, "FLOOD_WAIT_5"));
        assertThatThrownBy(() -> reader.read(location, file, 0, ByteBuffer.allocate(100)))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("FLOOD_WAIT_5");
    }

    @Test
    void saysThatTheFileMustBeAskedForAnew() throws Exception {
        CdnFile file = reader.readRedirect(new TlReader(redirect().toBytes()));
        refusal = Optional.of(new RpcException(400, "FILE_TOKEN_INVALID"));
        assertThatThrownBy(() -> reader.read(location, file, 0, ByteBuffer.allocate(100)))
                .isInstanceOf(RpcException.class);
    }

    @Test
    void survivesAnyRedirection() {
        byte[] good = redirect().toBytes();
        Fuzz.check(TlException.class, random -> reader.readRedirect(new TlReader(Fuzz.damaged(random, () -> good))));
    }
}
