package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** A file's {@code unique_id} as TDLib forms it, so that both planes name a file in the same way. */
final class UniqueFileId {

    private static final int DOCUMENT = 2;
    private static final int LONGEST_RUN = 250;

    private UniqueFileId() {}

    /** That of a document, by its id, which is the same for every account. */
    static String ofDocument(long id) {
        byte[] plain = new TlWriter(12).writeInt(DOCUMENT).writeLong(id).toBytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(withRunsOfZeros(plain));
    }

    /** Each run of zeros becomes one zero and its length. */
    private static byte[] withRunsOfZeros(byte[] plain) {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (at < plain.length) {
            out.write(plain[at]);
            int run = 1;
            if (plain[at] == 0) {
                while (run < LONGEST_RUN && at + run < plain.length && plain[at + run] == 0) {
                    run++;
                }
                out.write(run);
            }
            at += run;
        }
        return out.toByteArray();
    }
}
