package io.telecast.host.jobs;

/** How far a run has come. */
record Progress(long done, long total, String note) {

    static final Progress NONE = new Progress(0, 0, "");
}
