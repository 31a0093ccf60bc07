package io.telecast.host.mtproto.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.DiffieHellmanAccess;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.Bytes;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The documentation's own example of a key exchange: core.telegram.org/mtproto/samples-auth_key. */
class SampleTest {

    private final Properties sample = new Properties();
    private final Nonces nonces;

    SampleTest() throws IOException {
        try (InputStream in = SampleTest.class.getResourceAsStream("sample.properties")) {
            sample.load(in);
        }
        nonces = new Nonces(bytes("nonce"), bytes("server_nonce"), bytes("new_nonce"));
    }

    @Test
    void derivesTheTemporaryKey() {
        assertThat(nonces.temporaryKey()).isEqualTo(bytes("tmp_aes_key"));
        assertThat(nonces.temporaryVector()).isEqualTo(bytes("tmp_aes_iv"));
    }

    @Test
    void readsTheServersHalfAndAgreesOnTheKey() throws TlException {
        ServerHalf server = ServerHalf.read(new TlReader(bytes("server_dh_params")), nonces);
        assertThat(server.time()).isEqualTo(Bytes.getInt(bytes("server_time"), 0));
        var half = DiffieHellmanAccess.agree(server.group(), new BigInteger(1, bytes("b")));
        assertThat(half.toSend()).isEqualTo(new BigInteger(1, bytes("g_b")));
        assertThat(half.key().value()).isEqualTo(bytes("auth_key"));
    }

    @Test
    void encryptsTheClientsHalf() {
        byte[] inner = nonces.write(new TlWriter().writeInt(0x6643b654))
                .writeLong(0)
                .writeBytes(bytes("g_b"))
                .toBytes();
        byte[] data = Bytes.join(Hash.sha1(inner), inner, bytes("client_padding"));
        assertThat(ClientHalf.encrypt(data, nonces)).isEqualTo(bytes("client_encrypted"));
    }

    @Test
    void believesTheVerdict() throws TlException {
        var key = new AuthKey(bytes("auth_key"));
        assertThat(ClientHalf.accepted(new TlReader(bytes("dh_gen_ok")), key, nonces))
                .isTrue();
    }

    @Test
    void believesNoVerdictThatWasTurnedAround() {
        var key = new AuthKey(bytes("auth_key"));
        for (int verdict : new int[] {0x46dc1fb9, 0xa69dae02, 0x12345678}) {
            byte[] turned = bytes("dh_gen_ok");
            Bytes.putInt(turned, 0, verdict);
            assertThatThrownBy(() -> ClientHalf.accepted(new TlReader(turned), key, nonces))
                    .isInstanceOf(TlException.class);
        }
    }

    @Test
    void refusesEveryDamagedHalf() {
        Fuzz.check(TlException.class, random -> {
            byte[] good = bytes("server_dh_params");
            byte[] damaged = Fuzz.damaged(random, () -> good);
            ServerHalf.read(new TlReader(damaged), nonces);
            // bytes after the answer are nobody's business
            assertThat(damaged).startsWith(good);
        });
    }

    @Test
    void refusesEveryDamagedVerdict() {
        var key = new AuthKey(bytes("auth_key"));
        Fuzz.check(TlException.class, random -> {
            byte[] good = bytes("dh_gen_ok");
            byte[] damaged = Fuzz.damaged(random, () -> good);
            ClientHalf.accepted(new TlReader(damaged), key, nonces);
            assertThat(damaged).startsWith(good);
        });
    }

    @Test
    void survivesAnyPlainMessage() {
        Fuzz.check(TlException.class, random -> {
            byte[] packet = Fuzz.damaged(
                    random,
                    () -> new TlWriter()
                            .writeLong(0)
                            .writeLong(5)
                            .writeInt(8)
                            .writeLong(0)
                            .toBytes());
            PlainMessages.open(new TlReader(packet)).readLong();
        });
    }

    private byte[] bytes(String name) {
        return HexFormat.of().parseHex(sample.getProperty(name));
    }
}
