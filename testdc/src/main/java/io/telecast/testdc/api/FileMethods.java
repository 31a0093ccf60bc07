package io.telecast.testdc.api;

import io.telecast.sandbox.world.FileEntry;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.AccessHashes;
import io.telecast.testdc.world.Documents;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * {@code upload.…}: bytes of files, both ways.
 *
 * @see <a href="https://core.telegram.org/api/files">Uploading and downloading files</a>
 */
final class FileMethods {

    private static final int UNIT = 4096;
    private static final int PRECISE_UNIT = 1024;
    private static final int MAX_PART = 1 << 20;
    private static final int MODIFIED = 1_700_000_000;

    private final Realm realm;
    private final Uploads uploads;

    FileMethods(Realm realm, Uploads uploads) {
        this.realm = realm;
        this.uploads = uploads;
    }

    void register(Methods methods) {
        methods.add("upload.getFile", this::file)
                .add("upload.getFileHashes", (caller, query) -> TlObject.vector(List.of()))
                .add("upload.saveFilePart", uploads::save)
                .add("upload.saveBigFilePart", uploads::save);
    }

    private TlObject file(Caller caller, TlObject query) {
        TlObject location = query.object("location");
        FileEntry file = located(caller, location);
        long offset = query.longValue("offset");
        int limit = query.intValue("limit");
        checkPart(offset, limit, query.has("precise"));
        if (query.has("cdn_supported") && realm.delivery().takes(file.id())) {
            return DeliveryMethods.redirect(realm.delivery(), file, offset);
        }
        return TlObject.of("upload.file", "type", TlObject.of("storage.filePartial"), "mtime", MODIFIED)
                .with("bytes", bytes(file, location.text("thumb_size"), offset, limit));
    }

    private FileEntry located(Caller caller, TlObject location) {
        if (!location.is("inputDocumentFileLocation") && !location.is("inputPhotoFileLocation")) {
            throw RpcError.badRequest("LOCATION_INVALID");
        }
        long document = location.longValue("id");
        long hash = realm.hashes().of(caller.bot(), AccessHashes.Kind.FILE, document);
        if (location.longValue("access_hash") != hash) {
            throw RpcError.badRequest("LOCATION_INVALID");
        }
        FileEntry file = realm.registry()
                .file(WireIds.file(document))
                .orElseThrow(() -> RpcError.badRequest("LOCATION_INVALID"));
        int home = realm.placement().ofFile(file.id());
        if (caller.session().dataCenter() != home) {
            throw RpcError.seeOther("FILE_MIGRATE", home);
        }
        realm.references().check(caller.bot(), file.id(), location.bytes("file_reference"));
        return file;
    }

    static void checkPart(long offset, int limit, boolean precise) {
        int unit = precise ? PRECISE_UNIT : UNIT;
        if (offset < 0 || offset % unit != 0) {
            throw RpcError.badRequest("OFFSET_INVALID");
        }
        boolean divides = precise || (limit > 0 && MAX_PART % limit == 0);
        if (limit <= 0
                || limit > MAX_PART
                || limit % unit != 0
                || !divides
                || offset / MAX_PART != (offset + limit - 1) / MAX_PART) {
            throw RpcError.badRequest("LIMIT_INVALID");
        }
    }

    private byte[] bytes(FileEntry file, String size, long offset, int limit) {
        if (size.equals(Documents.THUMB)) {
            if (file.thumb().isEmpty()) {
                throw RpcError.badRequest("LOCATION_INVALID");
            }
            byte[] all = Documents.thumbnail(file);
            int from = (int) Math.min(offset, all.length);
            return Arrays.copyOfRange(all, from, Math.min(all.length, from + limit));
        }
        byte[] bytes = new byte[Math.clamp(file.size() - offset, 0, limit)];
        try {
            realm.world().contents().read(file.content(), offset, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
