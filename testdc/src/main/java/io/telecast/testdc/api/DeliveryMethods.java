package io.telecast.testdc.api;

import io.telecast.sandbox.world.FileEntry;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.socks.TelegramAddresses;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.ContentDelivery;
import io.telecast.testdc.world.Realm;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * {@code upload.…Cdn…}: files from the data centre that only delivers content, where nobody is signed in.
 *
 * @see <a href="https://core.telegram.org/cdn">Encrypted CDNs</a>
 */
final class DeliveryMethods {

    private final ContentDelivery delivery;

    DeliveryMethods(Realm realm) {
        delivery = realm.delivery();
    }

    void register(Methods methods) {
        methods.addOpen("upload.getCdnFile", this::file)
                .add("upload.getCdnFileHashes", this::hashes)
                .add("upload.reuploadCdnFile", this::bring);
    }

    /** Sends somebody there. */
    static TlObject redirect(ContentDelivery delivery, FileEntry file, long offset) {
        ContentDelivery.Redirect redirect = delivery.redirect(file);
        return TlObject.of("upload.fileCdnRedirect", "dc_id", TelegramAddresses.DELIVERY)
                .with("file_token", redirect.token())
                .with("encryption_key", redirect.key())
                .with("encryption_iv", redirect.iv())
                .with("file_hashes", told(delivery.pieces(file, offset)));
    }

    private static List<TlObject> told(List<ContentDelivery.Piece> pieces) {
        return pieces.stream()
                .map(piece -> TlObject.of("fileHash", "offset", piece.offset(), "limit", piece.length())
                        .with("hash", piece.hash()))
                .toList();
    }

    private TlObject file(Caller caller, TlObject query) {
        if (caller.session().dataCenter() != TelegramAddresses.DELIVERY) {
            throw RpcError.badRequest("METHOD_INVALID");
        }
        ContentDelivery.Redirect redirect = delivery.find(query.bytes("file_token"));
        long offset = query.longValue("offset");
        FileMethods.checkPart(offset, query.intValue("limit"), false);
        return delivery.deliver(redirect, offset, query.intValue("limit"))
                .map(bytes -> TlObject.of("upload.cdnFile", "bytes", bytes))
                .orElseGet(() -> TlObject.of("upload.cdnFileReuploadNeeded", "request_token", request(offset)));
    }

    private static byte[] request(long offset) {
        return ByteBuffer.allocate(Long.BYTES).putLong(offset).array();
    }

    private TlObject hashes(Caller caller, TlObject query) {
        FileEntry file = delivery.find(query.bytes("file_token")).file();
        return TlObject.vector(told(delivery.pieces(file, query.longValue("offset"))));
    }

    private TlObject bring(Caller caller, TlObject query) {
        FileEntry file = delivery.find(query.bytes("file_token")).file();
        byte[] request = query.bytes("request_token");
        if (request.length != Long.BYTES) {
            throw RpcError.badRequest("REQUEST_TOKEN_INVALID");
        }
        long offset = ByteBuffer.wrap(request).getLong();
        delivery.bring(file, offset);
        return TlObject.vector(told(delivery.pieces(file, offset)));
    }
}
