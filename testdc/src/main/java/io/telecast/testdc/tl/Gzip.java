package io.telecast.testdc.tl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Packed objects: {@code gzip_packed}.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages#packed-object">Packed object</a>
 */
public final class Gzip {

    /** The constructor's number. */
    public static final int PACKED = 0x3072cfa1;

    private static final int MAX_UNPACKED = 16 << 20;
    private static final byte GZIP_MAGIC = 0x1f;

    private Gzip() {}

    /** The object {@code gzip_packed} around an object. */
    public static byte[] pack(byte[] object) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TlOutput(packed.size() + 16)
                .writeInt(PACKED)
                .writeBytes(packed.toByteArray())
                .toByteArray();
    }

    /** TDLib packs in zlib's format, others in gzip's. */
    public static byte[] unpack(byte[] packed) {
        boolean gzip = packed.length > 0 && packed[0] == GZIP_MAGIC;
        var raw = new ByteArrayInputStream(packed);
        try (InputStream in = gzip ? new GZIPInputStream(raw) : new InflaterInputStream(raw)) {
            byte[] object = in.readNBytes(MAX_UNPACKED + 1);
            if (object.length > MAX_UNPACKED) {
                throw new TlException("A packed object has more than " + MAX_UNPACKED + " bytes.");
            }
            return object;
        } catch (IOException e) {
            throw new TlException("A packed object can't be unpacked: " + e.getMessage(), e);
        }
    }
}
