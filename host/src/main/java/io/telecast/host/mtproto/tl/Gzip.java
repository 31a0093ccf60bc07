package io.telecast.host.mtproto.tl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** {@code gzip_packed}: <a href="https://core.telegram.org/mtproto/service_messages">service messages</a>. */
public final class Gzip {

    /** What all that is packed in one packet may grow to; a bomb is refused. */
    public static final int MOST = 8 << 20;

    private Gzip() {}

    /**
     * Unpacks.
     *
     * @param most bytes that it may grow to
     */
    public static byte[] unpack(byte[] packed, int most) throws TlException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(most + 1);
            if (plain.length > most) {
                throw new TlException("A packed answer is larger than " + most + " bytes");
            }
            return plain;
        } catch (TlException e) {
            throw e;
        } catch (IOException e) {
            throw new TlException("A packed answer is damaged: " + e.getMessage());
        }
    }
}
