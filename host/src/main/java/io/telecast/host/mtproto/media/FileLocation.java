package io.telecast.host.mtproto.media;

import io.telecast.host.telegram.MediaLocation;
import java.util.Optional;

/**
 * Where one bot finds a file ({@code InputFileLocation}:
 * <a href="https://core.telegram.org/api/files">core.telegram.org/api/files</a>). Thread-safe; only its data centre and
 * its place in a content delivery network change.
 */
final class FileLocation implements MediaLocation {

    private final long botId;
    private final byte[] input;
    private final long size;
    private final Optional<Thumbnail> thumbnail;
    private final String uniqueId;
    private volatile int dataCenter;
    private volatile Optional<CdnFile> cdn = Optional.empty();

    /**
     * Describes a file.
     *
     * @param input the location as it stands in a request
     * @param uniqueId the same for every bot; empty where that is not known
     */
    FileLocation(long botId, int dataCenter, byte[] input, long size, Optional<Thumbnail> thumbnail, String uniqueId) {
        this.botId = botId;
        this.dataCenter = dataCenter;
        this.input = input;
        this.size = size;
        this.thumbnail = thumbnail;
        this.uniqueId = uniqueId;
    }

    /**
     * A preview of a file.
     *
     * @param input its own location; empty if its bytes came with the message
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Thumbnail(byte[] input, int size, byte[] bytes) {}

    long botId() {
        return botId;
    }

    byte[] input() {
        return input;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    Optional<Thumbnail> thumbnail() {
        return thumbnail;
    }

    int dataCenter() {
        return dataCenter;
    }

    void moveTo(int dataCenter) {
        this.dataCenter = dataCenter;
    }

    Optional<CdnFile> cdn() {
        return cdn;
    }

    void redirect(Optional<CdnFile> file) {
        cdn = file;
    }
}
