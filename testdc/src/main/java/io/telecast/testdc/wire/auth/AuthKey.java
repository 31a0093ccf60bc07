package io.telecast.testdc.wire.auth;

import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.LittleEndian;
import java.time.Instant;
import java.util.Optional;

/**
 * An authorization key: who has it, is the one who signed in with it. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/mtproto/description#authorization-key">Authorization key</a>
 */
public final class AuthKey {

    private final long id;
    private final byte[] bytes;
    private final int dataCenter;
    private final Optional<Instant> expires;
    private volatile long salt;
    private volatile long permanentKey;
    private volatile long botId;

    /** @param expires when a temporary key ends; none for a permanent one */
    AuthKey(byte[] bytes, int dataCenter, long salt, Optional<Instant> expires) {
        this.bytes = bytes;
        this.id = LittleEndian.getLong(Digests.sha1(bytes), 12);
        this.dataCenter = dataCenter;
        this.salt = salt;
        this.expires = expires;
    }

    public long id() {
        return id;
    }

    /** 256 of them. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int dataCenter() {
        return dataCenter;
    }

    /** @see <a href="https://core.telegram.org/mtproto/description#server-salt">Server salt</a> */
    public long salt() {
        return salt;
    }

    void renewSalt(long next) {
        salt = next;
    }

    boolean isTemporary() {
        return expires.isPresent();
    }

    boolean isOver(Instant now) {
        return expires.isPresent() && now.isAfter(expires.get());
    }

    void bindTo(long permanent) {
        permanentKey = permanent;
    }

    /** Identifier of the permanent key that this temporary one is bound to; 0 before. */
    long permanentKey() {
        return permanentKey;
    }

    /** For a permanent key; 0 before anyone signed in with it. */
    long botId() {
        return botId;
    }

    void signIn(long bot) {
        botId = bot;
    }

    @Override
    public String toString() {
        return (isTemporary() ? "temporary key " : "permanent key ") + Long.toHexString(id);
    }
}
