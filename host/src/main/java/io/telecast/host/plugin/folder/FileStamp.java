package io.telecast.host.plugin.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a change of a file shows.
 *
 * @param key the file's identity and when it last changed in any way, where the file system tells; empty otherwise
 * @param signature the same of the signature beside it, empty if there is none
 */
public record FileStamp(long size, FileTime modified, String key, String signature) {

    /** What the attributes of a file tell that nothing lies beside. */
    public static FileStamp of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key.toString(), "");
    }
}
