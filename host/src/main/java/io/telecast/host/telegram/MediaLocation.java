package io.telecast.host.telegram;

/** Where a worker finds a file; made and read by that worker only. Immutable. */
public interface MediaLocation {

    /** The file's size in bytes, as Telegram knows it. */
    long size();

    /**
     * What tells the file from every other, whichever bot sees it: the same as {@link io.telecast.api.chat.Media#uniqueId}.
     * Empty where that is not known.
     */
    default String uniqueId() {
        return "";
    }
}
