package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.crypto.Hash;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A file in a content delivery network: encrypted there, and checked piece by piece
 * (<a href="https://core.telegram.org/cdn">core.telegram.org/cdn</a>). Thread-safe.
 */
final class CdnFile {

    private static final int KEY = 32;
    private static final int VECTOR = 16;
    private static final int BLOCK = 16;

    private final int dataCenter;
    private final byte[] token;
    private final byte[] key;
    private final byte[] vector;
    private final NavigableMap<Long, Piece> pieces = new ConcurrentSkipListMap<>();

    CdnFile(int dataCenter, byte[] token, byte[] key, byte[] vector) throws TlException {
        if (dataCenter < 1 || key.length != KEY || vector.length != VECTOR) {
            throw new TlException("A file's place in content delivery makes no sense");
        }
        this.dataCenter = dataCenter;
        this.token = token;
        this.key = key;
        this.vector = vector;
    }

    /** A piece of the file whose hash is known. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Piece(long offset, int length, byte[] hash) {}

    int dataCenter() {
        return dataCenter;
    }

    byte[] token() {
        return token;
    }

    /** Learns hashes. */
    void learn(List<TlObject> hashes) throws TlException {
        for (TlObject hash : hashes) {
            var piece = new Piece(hash.longValue("offset"), hash.intValue("limit"), hash.bytes("hash"));
            if (piece.offset() < 0 || piece.length() <= 0 || piece.length() > 1 << 20) {
                throw new TlException("A hash of a piece of " + piece.length() + " bytes");
            }
            pieces.put(piece.offset(), piece);
        }
    }

    /** The piece in which a byte lies, if its hash is known. */
    Optional<Piece> piece(long offset) {
        return Optional.ofNullable(pieces.floorEntry(offset))
                .map(entry -> entry.getValue())
                .filter(piece -> offset < piece.offset() + piece.length());
    }

    /** Decrypts a piece in place, and makes sure that it is the right one. */
    void open(Piece piece, byte[] bytes) throws TlException {
        var counter = vector.clone();
        ByteBuffer.wrap(counter).putInt(VECTOR - Integer.BYTES, (int) (piece.offset() / BLOCK));
        new AesCtr(key, counter).apply(bytes, 0, bytes.length);
        if (bytes.length > piece.length() || !MessageDigest.isEqual(Hash.sha256(bytes), piece.hash())) {
            throw new TlException("Content delivery sent other bytes than Telegram's");
        }
    }
}
