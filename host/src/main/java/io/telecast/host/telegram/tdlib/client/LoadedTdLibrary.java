package io.telecast.host.telegram.tdlib.client;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which libraries this process has loaded. A libtdjson keeps its clients and its one queue of answers in the process and
 * aborts it when two threads receive, so a file has one {@link TdJson} for as long as the process lives, whoever asks.
 */
public final class LoadedTdLibrary {

    // The only state of the process here, since it mirrors what the loaded library itself keeps there.
    private static final LoadedTdLibrary PROCESS = new LoadedTdLibrary();

    private final Map<Path, TdJson> loaded = new HashMap<>();

    private LoadedTdLibrary() {}

    /**
     * Loads a library, or answers what was made of it before.
     *
     * @throws IllegalArgumentException if it is no libtdjson for this machine; the message says what to do
     */
    public static TdJson load(Path file) {
        return PROCESS.get(file.toAbsolutePath().normalize());
    }

    private synchronized TdJson get(Path file) {
        TdJson known = loaded.get(file);
        if (known == null) {
            known = new TdJson(NativeTdLibrary.load(file));
            loaded.put(file, known);
        }
        return known;
    }
}
