package io.telecast.sandbox.telegram;

import io.telecast.host.telegram.MediaLocation;
import io.telecast.sandbox.world.FileEntry;

/**
 * A file as one worker was told of it.
 *
 * @param reference number of the file reference; older ones than the worker's present one have expired
 */
record SandboxLocation(SandboxWorker worker, FileEntry file, long reference) implements MediaLocation {

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public String toString() {
        return file.id() + " for bot " + worker.botId();
    }
}
