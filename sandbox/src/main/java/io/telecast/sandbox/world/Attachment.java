package io.telecast.sandbox.world;

import io.telecast.sandbox.content.Sample;

/** The file of a message that a bot sends. */
public sealed interface Attachment {

    /** One that some message carries already, by the id of its {@link FileEntry}. */
    record Known(String file) implements Attachment {}

    /** A new one; its bytes are thrown away when it cannot be sent. */
    record Fresh(Sample sample) implements Attachment {}
}
