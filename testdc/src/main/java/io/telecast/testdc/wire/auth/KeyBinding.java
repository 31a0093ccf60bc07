package io.telecast.testdc.wire.auth;

import static io.telecast.testdc.crypto.Bytes.slice;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.AesKey;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.tl.TlException;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlObject;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * {@code auth.bindTempAuthKey}: perfect forward secrecy.
 *
 * @see <a href="https://core.telegram.org/method/auth.bindTempAuthKey">auth.bindTempAuthKey</a>
 */
public final class KeyBinding {

    private static final int BIND_AUTH_KEY_INNER = 0x75a3f765;
    private static final int HEAD = 24;
    private static final int ENVELOPE = 32;
    private static final int INNER = 40;

    private final AuthKeys keys;

    public KeyBinding(AuthKeys keys) {
        this.keys = keys;
    }

    /**
     * Binds the temporary key that the request came with.
     *
     * @param messageId of the request
     * @return false if the message inside is not what it should be
     */
    public boolean bind(TlObject request, AuthKey temporary, long sessionId, long messageId) {
        long permanentId = request.longValue("perm_auth_key_id");
        Optional<AuthKey> permanent = keys.find(permanentId).filter(key -> !key.isTemporary());
        byte[] encrypted = request.bytes("encrypted_message");
        boolean plausible = encrypted.length >= HEAD + ENVELOPE + INNER
                && LittleEndian.getLong(encrypted, 0) == permanentId
                && temporary.isTemporary();
        if (permanent.isEmpty() || !plausible) {
            return false;
        }
        try {
            boolean sound = check(request, open(permanent.get(), encrypted), temporary, sessionId, messageId);
            if (sound) {
                temporary.bindTo(permanentId);
            }
            return sound;
        } catch (TlException e) {
            return false;
        }
    }

    /** The message inside is of MTProto 1.0; empty if its key does not fit. */
    private static TlInput open(AuthKey permanent, byte[] encrypted) {
        byte[] messageKey = slice(encrypted, 8, 16);
        byte[] plain = slice(encrypted, HEAD, encrypted.length - HEAD & ~15);
        Aes.decryptIge(AesKey.ofOldMessage(permanent.bytes(), messageKey), plain, 0, plain.length);
        byte[] hash = Digests.sha1(slice(plain, 0, ENVELOPE + INNER));
        boolean sound = MessageDigest.isEqual(slice(hash, 4, 16), messageKey);
        return new TlInput(sound ? plain : new byte[0]);
    }

    private static boolean check(TlObject request, TlInput plain, AuthKey temporary, long sessionId, long messageId) {
        plain.readRaw(16);
        boolean sound = plain.readLong() == messageId;
        plain.readInt();
        sound &= plain.readInt() == INNER;
        sound &= plain.readInt() == BIND_AUTH_KEY_INNER;
        sound &= plain.readLong() == request.longValue("nonce");
        sound &= plain.readLong() == temporary.id();
        sound &= plain.readLong() == request.longValue("perm_auth_key_id");
        sound &= plain.readLong() == sessionId;
        sound &= plain.readInt() == request.intValue("expires_at");
        return sound;
    }
}
