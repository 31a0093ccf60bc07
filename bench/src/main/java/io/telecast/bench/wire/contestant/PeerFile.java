package io.telecast.bench.wire.contestant;

import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A file as a model's bots know it.
 *
 * @param locations one for each bot
 */
record PeerFile(List<MediaWorker> bots, List<MediaLocation> locations, long size) {

    static final int PART = MediaWorker.MAX_PART;

    /** A whole part, counted from 0. */
    ByteBuffer part(int bot, long number) throws MediaException, InterruptedException {
        long offset = number * PART;
        var part = ByteBuffer.allocate((int) Math.min(PART, size - offset));
        bots.get(bot).read(locations.get(bot), offset, part);
        return part.flip();
    }
}
