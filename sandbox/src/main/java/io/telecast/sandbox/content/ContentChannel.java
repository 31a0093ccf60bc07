package io.telecast.sandbox.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A range of a content as a channel. For one thread. */
final class ContentChannel implements ReadableByteChannel {

    private final ContentStore store;
    private final Content content;
    private final long end;
    private long at;
    private boolean open = true;

    ContentChannel(ContentStore store, Content content, long offset, long length) {
        this.store = store;
        this.content = content;
        this.at = offset;
        this.end = Math.min(content.size(), offset + length);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (at >= end) {
            return -1;
        }
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + (end - at)));
        try {
            int count = store.read(content, at, into);
            at += count;
            return count;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
