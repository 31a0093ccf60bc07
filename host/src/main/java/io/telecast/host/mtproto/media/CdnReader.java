package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.session.RpcException;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlSchema;
import io.telecast.host.mtproto.tl.TlWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads files that Telegram has handed to a content delivery network
 * (<a href="https://core.telegram.org/cdn">core.telegram.org/cdn</a>). Rare: it happens to files that very many watch.
 * Thread-safe.
 */
final class CdnReader {

    /** What is refused so must be asked for at the bot's own data centres again. */
    static final String FORGOTTEN = "FILE_TOKEN_INVALID";

    private static final int MOST_UPLOADS = 3;
    private static final int SMALLEST = 4096;

    private final Calls calls;
    private final TlSchema schema;
    private final Map<Integer, List<RsaPublicKey>> keys = new ConcurrentHashMap<>();

    CdnReader(Calls calls, TlSchema schema) {
        this.calls = calls;
        this.schema = schema;
    }

    /** How data centres are asked. */
    interface Calls {

        <T> T call(int dataCenter, Request<T> request) throws IOException, InterruptedException;

        <T> T callCdn(int dataCenter, List<RsaPublicKey> serverKeys, Request<T> request)
                throws IOException, InterruptedException;
    }

    /** Reads {@code upload.fileCdnRedirect}, after its constructor. */
    CdnFile readRedirect(TlReader in) throws TlException {
        var file = new CdnFile(in.readInt(), in.readBytes(), in.readBytes(), in.readBytes());
        file.learn(readHashes(in));
        return file;
    }

    /**
     * Fills a buffer.
     *
     * @return the bytes read
     * @throws RpcException with {@link #FORGOTTEN} if the file must be asked for anew
     */
    int read(FileLocation location, CdnFile file, long offset, ByteBuffer into)
            throws IOException, InterruptedException {
        long end = Math.min(location.size(), offset + into.remaining());
        long at = offset;
        while (at < end) {
            CdnFile.Piece piece = piece(location, file, at);
            byte[] bytes = fetch(location, file, piece);
            file.open(piece, bytes);
            int from = (int) (at - piece.offset());
            int count = (int) Math.min(bytes.length - from, end - at);
            if (count <= 0) {
                break;
            }
            into.put(bytes, from, count);
            at += count;
        }
        return (int) (at - offset);
    }

    private CdnFile.Piece piece(FileLocation location, CdnFile file, long offset)
            throws IOException, InterruptedException {
        Optional<CdnFile.Piece> known = file.piece(offset);
        if (known.isEmpty()) {
            byte[] body = new TlWriter()
                    .writeInt(Api.UPLOAD_GET_CDN_FILE_HASHES)
                    .writeBytes(file.token())
                    .writeLong(offset)
                    .toBytes();
            file.learn(calls.call(location.dataCenter(), new Request<>(body, this::readHashes)));
            known = file.piece(offset);
        }
        return known.orElseThrow(() -> new TlException("Telegram tells no hash of a piece"));
    }

    private byte[] fetch(FileLocation location, CdnFile file, CdnFile.Piece piece)
            throws IOException, InterruptedException {
        byte[] body = new TlWriter()
                .writeInt(Api.UPLOAD_GET_CDN_FILE)
                .writeBytes(file.token())
                .writeLong(piece.offset())
                .writeInt(limit(piece.length()))
                .toBytes();
        for (int i = 0; i < MOST_UPLOADS; i++) {
            Answer answer = ask(file, new Request<>(body, CdnReader::readAnswer));
            if (answer.there()) {
                return Arrays.copyOf(answer.bytes(), Math.min(answer.bytes().length, piece.length()));
            }
            byte[] again = new TlWriter()
                    .writeInt(Api.UPLOAD_REUPLOAD_CDN_FILE)
                    .writeBytes(file.token())
                    .writeBytes(answer.bytes())
                    .toBytes();
            file.learn(calls.call(location.dataCenter(), new Request<>(again, this::readHashes)));
        }
        throw new IOException("Content delivery does not get the file.");
    }

    /** Asks a content data centre, which is trusted with nothing: what it refuses says nothing of the bot or the file. */
    private Answer ask(CdnFile file, Request<Answer> request) throws IOException, InterruptedException {
        List<RsaPublicKey> trusted = keys(file.dataCenter()); // by the bot's own data centre, whose word counts
        try {
            return calls.callCdn(file.dataCenter(), trusted, request);
        } catch (RpcException refusal) {
            if (refusal.type().equals(FORGOTTEN)) {
                throw refusal;
            }
            throw new IOException("Content delivery refuses (" + refusal.getMessage() + ").", refusal);
        }
    }

    /** The smallest limit that is a power of two, as it must be here, and covers so many bytes. */
    private static int limit(int count) {
        return Math.max(SMALLEST, Integer.highestOneBit(2 * count - 1));
    }

    /**
     * What a content data centre says.
     *
     * @param there false if it does not have the piece; the bytes are then a token for bringing it there
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(boolean there, byte[] bytes) {}

    private static Answer readAnswer(TlReader in) throws TlException {
        return switch (in.readInt()) {
            case Api.UPLOAD_CDN_FILE -> new Answer(true, in.readBytes());
            case Api.UPLOAD_CDN_FILE_REUPLOAD_NEEDED -> new Answer(false, in.readBytes());
            default -> throw new TlException("No answer of content delivery");
        };
    }

    private List<TlObject> readHashes(TlReader in) throws TlException {
        in.expect(Api.VECTOR);
        int count = in.readCount(20);
        var hashes = new ArrayList<TlObject>();
        for (int i = 0; i < count; i++) {
            hashes.add(schema.read(in, "FileHash"));
        }
        return hashes;
    }

    private List<RsaPublicKey> keys(int dataCenter) throws IOException, InterruptedException {
        List<RsaPublicKey> known = keys.getOrDefault(dataCenter, List.of());
        if (known.isEmpty()) {
            known = calls.call(0, Configuration.cdnKeys(schema, dataCenter));
            keys.put(dataCenter, known);
        }
        return known;
    }
}
