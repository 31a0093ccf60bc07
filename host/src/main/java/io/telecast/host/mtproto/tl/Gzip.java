package io.telecast.host.mtproto.tl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** {@code gzip_packed}: <a href="https://core.telegram.org/mtproto/service_messages">service messages</a>. */
public final class Gzip {

    /** What one packed answer may grow to; a bomb is refused. */
    static final int MOST = 8 << 20;

    private Gzip() {}

    public static byte[] unpack(byte[] packed) throws TlException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new TlException("A packed answer is larger than " + MOST + " bytes");
            }
            return plain;
        } catch (TlException e) {
            throw e;
        } catch (IOException e) {
            throw new TlException("A packed answer is damaged: " + e.getMessage());
        }
    }
}
