package io.telecast.bench.wire.contestant;

import java.util.List;

/** What TDLib's process can be asked. */
final class TdlibTalk {

    private TdlibTalk() {}

    record SignIn(String library, int proxyPort, String folder, List<String> tokens) {}

    record Done(boolean done) {}

    record Find(int bot, long chat, long message) {}

    record Found(int file) {}

    record Download(int bot, int file, long from, long length) {}

    record Downloaded(String path) {}

    record Delete(int bot, int file) {}
}
