package io.telecast.host.http.file;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** One response that is being sent. For the thread that sends it, but for {@link #view}. */
final class ActiveStream implements AutoCloseable {

    private final ActiveStreams all;
    private final long id;
    private final long fileId;
    private final long userId;
    private final Instant since;
    private final AtomicLong sent = new AtomicLong();
    private boolean began;
    private boolean complete;

    ActiveStream(ActiveStreams all, long id, long fileId, long userId, Instant since) {
        this.all = all;
        this.id = id;
        this.fileId = fileId;
        this.userId = userId;
        this.since = since;
    }

    long id() {
        return id;
    }

    long fileId() {
        return fileId;
    }

    long userId() {
        return userId;
    }

    /** How far it is, for anybody. */
    StreamView view() {
        return new StreamView(id, fileId, userId, since, sent.get());
    }

    /** The first bytes are there. */
    void begin() {
        began = true;
        all.began(this);
    }

    /** Bytes of the file went out. */
    void sent(int count) {
        sent.addAndGet(count);
        all.sent(count);
    }

    /** How many are being sent now, with this one. */
    int writers() {
        return all.active();
    }

    /** Everything went out. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() {
        all.ended(this, began, sent.get(), complete);
    }
}
