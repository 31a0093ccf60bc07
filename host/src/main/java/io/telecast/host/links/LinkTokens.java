package io.telecast.host.links;

import io.telecast.host.links.LinkToken.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads the text of links. A text is base64url without padding of
 * {@code head, key id, flags, id, serial, [user id], [expiry], 16 bytes of HMAC-SHA-256 over all before}; numbers
 * are minimal little-endian varints. It has at most {@link #MAX_LENGTH} characters, so that it fits a start link.
 *
 * <p>There is one text for one token and key: a text that reads but would be written otherwise is refused.
 */
public final class LinkTokens {

    public static final int MAX_LENGTH = 64;

    private static final int MAC_BYTES = 16;
    private static final int MIN_BYTES = 5 + MAC_BYTES;
    // The head's upper six bits are the first character; the lower two leave room for other layouts.
    private static final int LAYOUT = 1;
    private static final int HAS_USER = 1;
    private static final int HAS_EXPIRY = 2;
    private static final byte[] DOMAIN = "telecast.link.1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final LinkKeys keys;

    public LinkTokens(LinkKeys keys) {
        this.keys = keys;
    }

    /** Signs a token with the current key. The text is a secret: never log it. */
    public String encode(LinkToken token) {
        LinkKeys.Key key = keys.current();
        ByteBuffer out = ByteBuffer.allocate(64);
        out.put(head(token.purpose())).put((byte) key.id()).put(flags(token));
        Varints.put(out, token.id());
        Varints.put(out, token.serial());
        if (token.userId() != 0) {
            Varints.put(out, token.userId());
        }
        token.expiresAt().ifPresent(at -> Varints.put(out, at.getEpochSecond()));
        out.put(mac(key, out.array(), out.position()), 0, MAC_BYTES);
        return ENCODER.encodeToString(Arrays.copyOf(out.array(), out.position()));
    }

    /**
     * Reads a token for one purpose. Whatever is wrong with the text (form, signature, unknown key, another purpose), the
     * answer is the same: empty.
     */
    public Optional<LinkToken> decode(String text, Purpose purpose) {
        if (text.length() > MAX_LENGTH || text.isEmpty() || text.charAt(0) != purpose.initial()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = DECODER.decode(text);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        // Unused low bits of the last character and padding would give one token several texts.
        if (bytes.length < MIN_BYTES || !ENCODER.encodeToString(bytes).equals(text)) {
            return Optional.empty();
        }
        int signed = bytes.length - MAC_BYTES;
        LinkKeys.Key key = keys.find(bytes[1] & 0xff);
        byte[] expected = Arrays.copyOf(mac(key, bytes, signed), MAC_BYTES);
        boolean genuine = MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, signed, bytes.length));
        return genuine && key.known() ? parse(ByteBuffer.wrap(bytes, 0, signed), purpose) : Optional.empty();
    }

    private static Optional<LinkToken> parse(ByteBuffer in, Purpose purpose) {
        try {
            byte head = in.get();
            in.get();
            int flags = in.get();
            if (head != head(purpose) || (flags & ~(HAS_USER | HAS_EXPIRY)) != 0) {
                return Optional.empty();
            }
            long id = Varints.get(in);
            long serial = Varints.get(in);
            long userId = (flags & HAS_USER) == 0 ? 0 : Varints.get(in);
            Optional<Instant> expiry =
                    (flags & HAS_EXPIRY) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(Varints.get(in)));
            return in.hasRemaining()
                    ? Optional.empty()
                    : Optional.of(new LinkToken(purpose, id, serial, userId, expiry));
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte head(Purpose purpose) {
        return (byte) ((purpose.initial() - 'A') << 2 | LAYOUT);
    }

    private static byte flags(LinkToken token) {
        return (byte) ((token.userId() != 0 ? HAS_USER : 0) | (token.expiresAt().isPresent() ? HAS_EXPIRY : 0));
    }

    private static byte[] mac(LinkKeys.Key key, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            mac.update(DOMAIN);
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256, which every Java must have.", missing);
        }
    }
}
