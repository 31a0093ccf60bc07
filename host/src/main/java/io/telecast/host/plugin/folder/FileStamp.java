package io.telecast.host.plugin.folder;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a change of a file shows.
 *
 * @param key the file's identity where the file system has one, empty otherwise
 */
public record FileStamp(long size, FileTime modified, String key) {

    static FileStamp of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key.toString());
    }
}
