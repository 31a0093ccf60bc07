package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.crypto.MessageKeys.Direction;
import io.telecast.host.mtproto.tl.TlWriter;

/** Encrypts as a data centre does, and lies where it is told to. */
final class SealedByServer {

    private final AuthKey key;
    private final long sessionId;

    long keyId;
    long messageId = 1001;
    int declaredLength = -1;
    int padding = -1;

    SealedByServer(AuthKey key, long sessionId) {
        this.key = key;
        this.sessionId = sessionId;
        this.keyId = key.id();
    }

    byte[] seal(byte[] body) {
        int least = -(32 + body.length + 12) & 15;
        byte[] plain = new TlWriter()
                .writeLong(77)
                .writeLong(sessionId)
                .writeLong(messageId)
                .writeInt(3)
                .writeInt(declaredLength < 0 ? body.length : declaredLength)
                .writeRaw(body)
                .writeRaw(new byte[padding < 0 ? 12 + least : padding])
                .toBytes();
        var keys = new MessageKeys(key, Direction.TO_CLIENT);
        byte[] messageKey = new byte[16];
        keys.messageKey(plain, 0, plain.length, messageKey, 0);
        keys.derive(messageKey, 0);
        new AesIge().encrypt(keys.key(), keys.vector(), plain, 0, plain.length);
        return new TlWriter()
                .writeLong(keyId)
                .writeRaw(messageKey)
                .writeRaw(plain)
                .toBytes();
    }
}
