package io.telecast.testdc.wire.transport;

import static io.telecast.testdc.crypto.Bytes.concat;
import static io.telecast.testdc.crypto.Bytes.reverse;
import static io.telecast.testdc.crypto.Bytes.slice;

import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.LittleEndian;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;

/** Tells from its first bytes which transport a client speaks. */
public final class TransportDetector {

    private static final int ABRIDGED = 0xef;
    private static final int INTERMEDIATE = 0xeeeeeeee;
    private static final int PADDED = 0xdddddddd;
    private static final int OBFUSCATED_ABRIDGED = 0xefefefef;

    private static final int HEAD = 64;
    private static final int KEY_AT = 8;
    private static final int KEY = 32;
    private static final int IV_AT = 40;
    private static final int IV = 16;
    private static final int TAG_AT = 56;
    private static final int DATA_CENTER_AT = 60;
    private static final int TEST_OFFSET = 10_000;

    private final byte[] secret;
    private final RandomGenerator random;

    /** @param secret of an MTProto proxy, 16 bytes, else none */
    public TransportDetector(byte[] secret, RandomGenerator random) {
        this.secret = secret.clone();
        this.random = random;
    }

    /** @throws ProtocolException if it is no transport of MTProto */
    public Transport detect(InputStream clientsInput, OutputStream out) throws IOException {
        var in = new PushbackInputStream(clientsInput, HEAD);
        byte[] first = Framing.readExactly(in, 1);
        if (Byte.toUnsignedInt(first[0]) == ABRIDGED) {
            return plain(new Abridged(), in, out);
        }
        byte[] head = concat(first, Framing.readExactly(in, 7));
        int word = LittleEndian.getInt(head, 0);
        if (word == INTERMEDIATE || word == PADDED) {
            in.unread(head, 4, 4);
            return plain(new Intermediate(word == PADDED, random), in, out);
        }
        if (LittleEndian.getInt(head, 4) == 0) {
            in.unread(head);
            return plain(new Full(), in, out);
        }
        return obfuscated(concat(head, Framing.readExactly(in, HEAD - head.length)), in, out);
    }

    private Transport plain(Framing framing, InputStream in, OutputStream out) throws ProtocolException {
        if (secret.length > 0) {
            throw new ProtocolException("An MTProto proxy is spoken to in obfuscated transports alone.");
        }
        return new Transport(framing, in, out, OptionalInt.empty());
    }

    /** @see <a href="https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation">Transport obfuscation</a> */
    private Transport obfuscated(byte[] head, InputStream in, OutputStream out) throws IOException {
        byte[] reversed = reverse(head);
        Cipher decipher = cipher(head, KEY_AT, IV_AT);
        Cipher encipher = cipher(reversed, KEY_AT, IV_AT);
        byte[] plain = decipher.update(head);
        Framing framing = switch (LittleEndian.getInt(plain, TAG_AT)) {
            case OBFUSCATED_ABRIDGED -> new Abridged();
            case INTERMEDIATE -> new Intermediate(false, random);
            case PADDED -> new Intermediate(true, random);
            default -> throw new ProtocolException("The connection begins like no transport of MTProto.");
        };
        return new Transport(
                framing, new CtrInputStream(in, decipher), new CtrOutputStream(out, encipher), dataCenter(plain));
    }

    private Cipher cipher(byte[] head, int keyAt, int ivAt) {
        byte[] key = slice(head, keyAt, KEY);
        return Aes.ctr(secret.length == 0 ? key : Digests.sha256(key, secret), slice(head, ivAt, IV));
    }

    /** Negative for media, and offset for the service's own test servers; zero from clients that don't say. */
    private static OptionalInt dataCenter(byte[] plain) {
        short named = (short) LittleEndian.getInt(concat(slice(plain, DATA_CENTER_AT, 2), new byte[2]), 0);
        int number = Math.abs((int) named) % TEST_OFFSET;
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
