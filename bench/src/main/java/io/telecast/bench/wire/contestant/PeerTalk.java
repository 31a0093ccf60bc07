package io.telecast.bench.wire.contestant;

import java.util.List;

/** What a model's process can be asked. */
final class PeerTalk {

    private PeerTalk() {}

    /** @param ahead parts that are requested before the present one is written */
    record Start(int proxyPort, String publicKeys, String folder, List<String> tokens, int ahead) {}

    record Started(int port) {}

    record Find(long chat, long message, long size) {}

    record Found(String path) {}
}
