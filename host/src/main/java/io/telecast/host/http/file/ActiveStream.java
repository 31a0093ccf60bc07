package io.telecast.host.http.file;

/** One response that is being sent. For the thread that sends it. */
final class ActiveStream implements AutoCloseable {

    private final ActiveStreams all;
    private final long id;
    private final long fileId;
    private final long userId;
    private boolean began;
    private boolean complete;
    private long sent;

    ActiveStream(ActiveStreams all, long id, long fileId, long userId) {
        this.all = all;
        this.id = id;
        this.fileId = fileId;
        this.userId = userId;
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

    /** The first bytes are there. */
    void begin() {
        began = true;
        all.began(this);
    }

    /** Bytes of the file went out. */
    void sent(int count) {
        sent += count;
        all.sent(count);
    }

    /** Everything went out. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() {
        all.ended(this, began, sent, complete);
    }
}
