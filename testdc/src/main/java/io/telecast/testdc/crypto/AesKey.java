package io.telecast.testdc.crypto;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.slice;
import static io.telecast.testdc.crypto.Digests.sha1;
import static io.telecast.testdc.crypto.Digests.sha256;

/**
 * A key and initialization vector for {@link Aes}, 32 bytes each, and how the protocol derives them.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector">Defining AES key and
 *     initialization vector</a>
 */
@SuppressWarnings("ArrayRecordComponent")
public record AesKey(byte[] key, byte[] iv) {

    /** Who sends a message. */
    public enum Direction {
        TO_SERVER(0),
        TO_CLIENT(8);

        private final int offset;

        Direction(int offset) {
            this.offset = offset;
        }

        /** Where in the authorization key this direction's part begins. */
        public int offset() {
            return offset;
        }
    }

    /** For a message of MTProto 2.0. */
    public static AesKey ofMessage(byte[] authKey, byte[] messageKey, Direction direction) {
        int x = direction.offset();
        byte[] a = sha256(messageKey, slice(authKey, x, 36));
        byte[] b = sha256(slice(authKey, 40 + x, 36), messageKey);
        byte[] key = concat(slice(a, 0, 8), slice(b, 8, 16), slice(a, 24, 8));
        byte[] iv = concat(slice(b, 0, 8), slice(a, 8, 16), slice(b, 24, 8));
        return new AesKey(key, iv);
    }

    /**
     * For a message of MTProto 1.0 to the server, of which one is left: the one inside auth.bindTempAuthKey.
     *
     * @see <a href="https://core.telegram.org/mtproto/description_v1">MTProto 1.0</a>
     */
    public static AesKey ofOldMessage(byte[] authKey, byte[] messageKey) {
        byte[] a = sha1(messageKey, slice(authKey, 0, 32));
        byte[] b = sha1(slice(authKey, 32, 16), messageKey, slice(authKey, 48, 16));
        byte[] c = sha1(slice(authKey, 64, 32), messageKey);
        byte[] d = sha1(messageKey, slice(authKey, 96, 32));
        byte[] key = concat(slice(a, 0, 8), slice(b, 8, 12), slice(c, 4, 12));
        byte[] iv = concat(slice(a, 8, 12), slice(b, 0, 8), slice(c, 16, 4), slice(d, 0, 8));
        return new AesKey(key, iv);
    }

    /**
     * For the answers of a key exchange.
     *
     * @see <a href="https://core.telegram.org/mtproto/auth_key">Creating an authorization key</a>
     */
    public static AesKey ofExchange(byte[] serverNonce, byte[] newNonce) {
        byte[] a = sha1(newNonce, serverNonce);
        byte[] b = sha1(serverNonce, newNonce);
        byte[] c = sha1(newNonce, newNonce);
        return new AesKey(concat(a, slice(b, 0, 12)), concat(slice(b, 12, 8), c, slice(newNonce, 0, 4)));
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "AesKey";
    }
}
