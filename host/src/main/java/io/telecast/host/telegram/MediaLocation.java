package io.telecast.host.telegram;

/** Where a worker finds a file; made and read by that worker only. Immutable. */
public interface MediaLocation {

    /** The file's size in bytes, as Telegram knows it. */
    long size();
}
