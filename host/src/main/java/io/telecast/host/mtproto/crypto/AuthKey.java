package io.telecast.host.mtproto.crypto;

import io.telecast.host.mtproto.tl.Bytes;

/**
 * The 2048-bit secret that a client shares with a data centre
 * (<a href="https://core.telegram.org/mtproto/description">core.telegram.org/mtproto/description</a>). Immutable; its
 * text form tells nothing of it.
 */
public final class AuthKey {

    /** Bytes of a key. */
    public static final int BYTES = 256;

    private final byte[] value;
    private final long id;
    private final long auxHash;

    public AuthKey(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("An auth key has " + BYTES + " bytes, not " + value.length + ".");
        }
        this.value = value.clone();
        byte[] hash = Hash.sha1(this.value);
        this.id = Bytes.getLong(hash, 12);
        this.auxHash = Bytes.getLong(hash, 0);
    }

    /** The 64 lower bits of the key's SHA-1: what names it on the wire. */
    public long id() {
        return id;
    }

    /** The 64 higher bits of the key's SHA-1, as a little-endian number. */
    public long auxHash() {
        return auxHash;
    }

    /** The secret itself, a copy. */
    public byte[] value() {
        return value.clone();
    }

    @Override
    public String toString() {
        return "AuthKey[…]";
    }
}
