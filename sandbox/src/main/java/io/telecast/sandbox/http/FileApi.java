package io.telecast.sandbox.http;

import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.sandbox.world.Overview;
import io.telecast.sandbox.world.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/** {@code /api/files/<file>}: facts for checking what was streamed. */
final class FileApi {

    private static final long DIGEST_UNASKED = 64L << 20;
    private static final int BUFFER = 1 << 20;

    private final Overview overview;
    private final ContentStore contents;

    FileApi(Overview overview, ContentStore contents) {
        this.overview = overview;
        this.contents = contents;
    }

    void register(Routes routes) {
        routes.add("GET", "/api/files/{id}", this::file);
    }

    private Object file(Call call) throws Exception {
        FileEntry file = overview.file(call.id())
                .orElseThrow(() -> new Refused(Refused.Reason.MISSING, "There is no file '" + call.id() + "'."));
        var all = new LinkedHashMap<String, Object>();
        all.put("id", file.id());
        all.put("name", file.name());
        all.put("size", file.size());
        all.put("mimeType", file.mimeType());
        if (file.size() <= DIGEST_UNASKED || call.query().text("sha256", "").equals("1")) {
            all.put("sha256", digest(file));
        }
        return all;
    }

    private String digest(FileEntry file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < file.size(); at += buffer.limit()) {
            buffer.clear();
            contents.read(file.content(), at, buffer);
            digest.update(buffer.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
