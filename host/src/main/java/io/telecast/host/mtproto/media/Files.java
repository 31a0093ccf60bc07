package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes locations of what messages hold: documents and photos. */
final class Files {

    /** The size of a preview that is asked for first: within 320 × 320. */
    private static final String PREVIEW = "m";

    private final long botId;

    Files(long botId) {
        this.botId = botId;
    }

    /** The file of a {@code MessageMedia}, if it has one. */
    Optional<FileLocation> of(TlObject media) throws TlException {
        return switch (media.name()) {
            case "messageMediaDocument" -> {
                Optional<TlObject> document = media.object("document").filter(found -> found.is("document"));
                yield document.isPresent() ? Optional.of(document(document.get())) : Optional.empty();
            }
            case "messageMediaPhoto" -> {
                Optional<TlObject> photo = media.object("photo").filter(found -> found.is("photo"));
                yield photo.isPresent() ? photo(photo.get()) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private FileLocation document(TlObject document) throws TlException {
        return new FileLocation(
                botId,
                dataCenter(document),
                input(Api.INPUT_DOCUMENT_FILE_LOCATION, document, ""),
                atLeastZero(document.longValue("size")),
                preview(Api.INPUT_DOCUMENT_FILE_LOCATION, document, document.objects("thumbs")),
                UniqueFileId.ofDocument(document.longValue("id")));
    }

    private Optional<FileLocation> photo(TlObject photo) throws TlException {
        List<TlObject> sizes = photo.objects("sizes");
        TlObject largest = null;
        int most = 0;
        for (TlObject size : sizes) {
            int bytes = bytes(size);
            if (bytes > most) {
                most = bytes;
                largest = size;
            }
        }
        if (largest == null) {
            return Optional.empty();
        }
        return Optional.of(new FileLocation(
                botId,
                dataCenter(photo),
                input(Api.INPUT_PHOTO_FILE_LOCATION, photo, largest.string("type")),
                most,
                preview(Api.INPUT_PHOTO_FILE_LOCATION, photo, sizes),
                ""));
    }

    private static Optional<FileLocation.Thumbnail> preview(int constructor, TlObject file, List<TlObject> sizes)
            throws TlException {
        Optional<TlObject> cached =
                sizes.stream().filter(size -> size.is("photoCachedSize")).findFirst();
        Comparator<TlObject> wantedFirst =
                Comparator.comparing(size -> !PREVIEW.equals(size.fields().get("type")));
        Optional<TlObject> stored = sizes.stream()
                .filter(size -> size.is("photoSize") || size.is("photoSizeProgressive"))
                .min(wantedFirst);
        if (stored.isPresent()) {
            TlObject size = stored.get();
            return Optional.of(new FileLocation.Thumbnail(
                    input(constructor, file, size.string("type")), bytes(size), new byte[0]));
        }
        if (cached.isPresent()) {
            byte[] bytes = cached.get().bytes("bytes");
            return Optional.of(new FileLocation.Thumbnail(new byte[0], bytes.length, bytes));
        }
        return Optional.empty();
    }

    /** The bytes of a size that can be asked for; 0 for others. */
    private static int bytes(TlObject size) throws TlException {
        return switch (size.name()) {
            case "photoSize" -> size.intValue("size");
            case "photoSizeProgressive" ->
                size.ints("sizes").stream().mapToInt(Integer::intValue).max().orElse(0);
            default -> 0;
        };
    }

    private static byte[] input(int constructor, TlObject file, String size) throws TlException {
        return new TlWriter()
                .writeInt(constructor)
                .writeLong(file.longValue("id"))
                .writeLong(file.longValue("access_hash"))
                .writeBytes(file.bytes("file_reference"))
                .writeString(size)
                .toBytes();
    }

    private static int dataCenter(TlObject file) throws TlException {
        int dataCenter = file.intValue("dc_id");
        if (dataCenter < 1) {
            throw new TlException("A file at data centre " + dataCenter);
        }
        return dataCenter;
    }

    private static long atLeastZero(long size) throws TlException {
        if (size < 0) {
            throw new TlException("A file of " + size + " bytes");
        }
        return size;
    }
}
