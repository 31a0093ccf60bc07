package io.telecast.testdc.wire;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlOutput;
import io.telecast.testdc.tl.TlSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyBindingTest {

    private static final int DAY = 86_400;
    private static final int BOOL_TRUE = 0x997275b5;
    private static final long SESSION = 5;
    private static final long NONCE = 99;

    private Server server;
    private ClientLine line;
    private ClientKeys.Made permanent;
    private ClientKeys.Made temporary;
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        server = new Server();
        line = server.line();
        permanent = server.exchange(line, 2);
        temporary = server.temporary(line, DAY);
        client = new Client(line, temporary, SESSION);
    }

    @AfterEach
    void disconnect() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void signsInWithATemporaryKeyOnceItIsBound() throws IOException {
        assertThat(error(client.result(client.call(Server.SIGN_IN)))).isEqualTo("401 AUTH_KEY_PERM_EMPTY");
        assertThat(bind(SESSION).readInt()).isEqualTo(BOOL_TRUE);
        client.result(client.call(Server.SIGN_IN));

        var other = new Client(line, permanent, 6);
        TlInput state = other.result(other.call(Server.STATE));
        state.readInt();
        assertThat(state.readInt()).isEqualTo((int) Server.BOT);
    }

    @Test
    void bindsNothingThatIsMeantForAnotherSession() throws IOException {
        assertThat(error(bind(SESSION + 1))).isEqualTo("400 ENCRYPTED_MESSAGE_INVALID");
        assertThat(error(client.result(client.call(Server.SIGN_IN)))).isEqualTo("401 AUTH_KEY_PERM_EMPTY");
    }

    @Test
    void forgetsTemporaryKeysInTime() throws IOException {
        client.result(client.call(Server.WHERE));
        server.faults.clock().shift(Duration.ofDays(2));
        client.skewClock(Duration.ofDays(2).toSeconds());
        client.call(Server.WHERE);
        assertThatThrownBy(client::receive).hasMessage("transport error 404");
    }

    private static String error(TlInput result) {
        assertThat(result.readInt()).isEqualTo(Client.RPC_ERROR);
        return result.readInt() + " " + new String(result.readBytes(), StandardCharsets.UTF_8);
    }

    /** @see <a href="https://core.telegram.org/method/auth.bindTempAuthKey">auth.bindTempAuthKey</a> */
    private TlInput bind(long session) throws IOException {
        long id = client.nextId();
        int expires = (int) (System.currentTimeMillis() / 1000) + DAY;
        byte[] message = new TlOutput()
                .writeRaw(ClientKeys.random(16))
                .writeLong(id)
                .writeInt(0)
                .writeInt(40)
                .writeInt(0x75a3f765)
                .writeLong(NONCE)
                .writeLong(temporary.id())
                .writeLong(permanent.id())
                .writeLong(session)
                .writeInt(expires)
                .toByteArray();
        byte[] messageKey = slice(Digests.sha1(message), 4, 16);
        byte[] padded = concat(message, ClientKeys.random(-message.length & 15));
        Aes.encryptIge(AesKey.ofOldMessage(permanent.key(), messageKey), padded, 0, padded.length);
        TlObject request = TlObject.of("auth.bindTempAuthKey", "perm_auth_key_id", permanent.id(), "nonce", NONCE)
                .with("expires_at", expires)
                .with(
                        "encrypted_message",
                        concat(new TlOutput().writeLong(permanent.id()).toByteArray(), messageKey, padded));
        client.send(id, 1, new ObjectWriter(TlSchema.telegram()).writeFunction(request));
        return client.result(id);
    }
}
