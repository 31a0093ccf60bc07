package io.telecast.host.plugin.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;

/** Looks at a file's attributes. Symbolic links are followed. */
final class Glance {

    private static final String UNIX = "unix";
    private static final String ATTRIBUTES = UNIX + ":size,lastModifiedTime,fileKey,isRegularFile,ctime";

    /**
     * What was seen.
     *
     * @param identity which file it is and, on Unix, when its content or attributes last changed, which nobody can set: a
     *     file that was overwritten by one of the same size and time is another one all the same
     */
    record Sight(boolean regular, long size, FileTime modified, String identity) {
        String text() {
            return size + " " + modified + " " + identity;
        }
    }

    private Glance() {}

    static Sight at(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
            FileStamp stamp = FileStamp.of(basic);
            return new Sight(basic.isRegularFile(), stamp.size(), stamp.modified(), stamp.key());
        }
        Map<String, Object> seen = Files.readAttributes(file, ATTRIBUTES);
        return new Sight(
                Boolean.TRUE.equals(seen.get("isRegularFile")),
                (Long) Objects.requireNonNull(seen.get("size")),
                (FileTime) Objects.requireNonNull(seen.get("lastModifiedTime")),
                seen.get("fileKey") + " " + seen.get("ctime"));
    }
}
