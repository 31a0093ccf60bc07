package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.nio.file.Path;

/** TDLib's own log: errors alone, since from level 3 on it tells tokens. One for the process. */
final class TdlibLog {

    private static final int ERRORS = 1;
    private static final long MAX_BYTES = 10L << 20;

    private TdlibLog() {}

    /** Sends it to a file, which with the one before it never grows beyond twice 10 MiB. */
    static void begin(TdJson json, Path file) {
        json.execute(new Sessions.SetLogVerbosityLevel(ERRORS));
        json.execute(new Sessions.SetLogStream(new Sessions.LogStreamFile(file.toString(), MAX_BYTES, false)));
    }
}
