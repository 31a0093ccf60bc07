package io.telecast.host.stream;

import io.telecast.api.chat.MessageRef;

/** Which chunk of which file. */
record ChunkKey(MessageRef message, long index) {}
