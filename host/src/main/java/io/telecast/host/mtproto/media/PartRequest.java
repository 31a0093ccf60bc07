package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.nio.ByteBuffer;
import java.util.Optional;

/** {@code upload.getFile} (<a href="https://core.telegram.org/api/files">"Downloading files"</a>). */
final class PartRequest {

    private static final int PRECISE = 1;
    private static final int CDN_SUPPORTED = 1 << 1;
    private static final int PRECISE_UNIT = 1024;
    private static final int UNIT = 4096;
    private static final int LARGEST = 1 << 20;

    private PartRequest() {}

    /** Reads a redirection. */
    @FunctionalInterface
    interface Redirects {

        CdnFile read(TlReader in) throws TlException;
    }

    /**
     * Asks for as many bytes as a buffer has room for. The answer goes straight into it; if it is a redirection, the
     * buffer stays as it is.
     */
    static Request<Optional<CdnFile>> of(byte[] location, long offset, ByteBuffer into, Redirects redirects) {
        int limit = limit(into.remaining());
        boolean precise = limit % UNIT != 0 || LARGEST % limit != 0 || offset % UNIT != 0;
        byte[] body = new TlWriter(location.length + 32)
                .writeInt(Api.UPLOAD_GET_FILE)
                .writeInt(CDN_SUPPORTED | (precise ? PRECISE : 0))
                .writeRaw(location)
                .writeLong(offset)
                .writeInt(limit)
                .toBytes();
        return new Request<>(body, answer -> read(answer, into, redirects));
    }

    /** The smallest limit that may be asked for and covers so many bytes. */
    static int limit(int count) {
        return Math.clamp(((long) count + PRECISE_UNIT - 1) / PRECISE_UNIT, 1, LARGEST / PRECISE_UNIT) * PRECISE_UNIT;
    }

    private static Optional<CdnFile> read(TlReader answer, ByteBuffer into, Redirects redirects) throws TlException {
        return switch (answer.readInt()) {
            case Api.UPLOAD_FILE -> {
                answer.readInt();
                answer.readInt();
                answer.readBytes(into);
                yield Optional.empty();
            }
            case Api.UPLOAD_FILE_CDN_REDIRECT -> Optional.of(redirects.read(answer));
            default -> throw new TlException("No part of a file");
        };
    }
}
