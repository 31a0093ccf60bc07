package io.telecast.host.mtproto.transport;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An MTProto proxy's secret: 16 bytes, and whether packets are to be padded ({@code dd}). Its text form hides it. */
public final class ProxySecret {

    /** Bytes of a secret. */
    static final int BYTES = 16;

    private static final int PADDED = 0xdd;
    private static final int FAKE_TLS = 0xee;

    private final byte[] value;
    private final boolean padded;

    private ProxySecret(byte[] value, boolean padded) {
        this.value = value;
        this.padded = padded;
    }

    /**
     * Reads a secret in hexadecimal or base64.
     *
     * @throws IllegalArgumentException if it is none, or of the kind that imitates TLS, which is not spoken here
     */
    public static ProxySecret parse(String text) {
        byte[] bytes = decode(text);
        if (bytes.length == BYTES) {
            return new ProxySecret(bytes, false);
        }
        if (bytes.length == BYTES + 1 && (bytes[0] & 0xff) == PADDED) {
            return new ProxySecret(Arrays.copyOfRange(bytes, 1, bytes.length), true);
        }
        if (bytes.length > BYTES + 1 && (bytes[0] & 0xff) == FAKE_TLS) {
            throw new IllegalArgumentException(
                    "This MTProto proxy imitates TLS (its secret begins with ee), which is not supported. "
                            + "Use one whose secret has 32 hexadecimal digits, or begins with dd.");
        }
        throw new IllegalArgumentException("An MTProto proxy's secret has 32 hexadecimal digits, or dd and 32 more.");
    }

    private static byte[] decode(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException notHex) {
            try {
                return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
    }

    /** As proxies are shared, in hexadecimal: for whoever else shall use the proxy. */
    public String reveal() {
        String digits = HexFormat.of().formatHex(value);
        return padded ? HexFormat.of().toHexDigits((byte) PADDED) + digits : digits;
    }

    byte[] value() {
        return value.clone();
    }

    boolean padded() {
        return padded;
    }

    @Override
    public String toString() {
        return "…";
    }
}
