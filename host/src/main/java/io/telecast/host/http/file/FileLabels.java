package io.telecast.host.http.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.telecast.host.files.FileRecord;

/** What headers say of files, made once for each: a player asks for a file hundreds of times. Thread-safe. */
final class FileLabels {

    private static final long MOST = 4096;

    private final Cache<FileRecord, Label> labels =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /**
     * One file's.
     *
     * @param tag the strong entity tag
     * @param modified when it was stored
     * @param shown how to show it
     * @param saved how to save it
     */
    record Label(String tag, String modified, String shown, String saved) {

        static Label of(FileRecord file) {
            String name = file.file().name();
            return new Label(
                    EntityTags.of(file),
                    HttpDates.format(file.file().storedAt()),
                    ContentDisposition.of(name, false),
                    ContentDisposition.of(name, true));
        }
    }

    Label of(FileRecord file) {
        return labels.get(file, Label::of);
    }
}
