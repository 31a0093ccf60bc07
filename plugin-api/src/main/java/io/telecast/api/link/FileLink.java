package io.telecast.api.link;

import io.telecast.api.Stable;
import io.telecast.api.file.StoredFile;

/**
 * The signed token of a file and the addresses that it opens.
 *
 * @param token opens the file's bytes: a secret, never to be logged
 * @param streamUrl the bytes, inline: {@code <public URL>/f/<token>/<name>}
 * @param downloadUrl the bytes as an attachment
 * @param userId for whom it was made
 * @since 1.0
 */
@Stable
public record FileLink(StoredFile file, String token, String streamUrl, String downloadUrl, long userId) {

    @Override
    public String toString() {
        return "FileLink[file=" + file.id() + ", userId=" + userId + "]";
    }
}
