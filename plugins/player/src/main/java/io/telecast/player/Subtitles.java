package io.telecast.player;

import io.telecast.api.collection.FileCollection;
import io.telecast.api.collection.FileCollections;
import io.telecast.api.file.Files;
import io.telecast.api.file.StoredFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the subtitle files that lie beside a video in a collection. */
final class Subtitles {

    /** Larger ones are no subtitles. */
    static final int LARGEST = 4 << 20;

    private static final Set<String> EXTENSIONS = Set.of("srt", "vtt");
    private static final int LARGEST_COLLECTION = 1000;

    private final FileCollections collections;
    private final Files files;

    Subtitles(FileCollections collections, Files files) {
        this.collections = collections;
        this.files = files;
    }

    /** For a video that is opened by itself: from the latest collection that has some for it. */
    List<StoredFile> of(StoredFile video) {
        if (View.of(video) != View.VIDEO) {
            return List.of();
        }
        return collections.containing(video.id()).stream()
                .filter(collection -> collection.fileIds().size() <= LARGEST_COLLECTION)
                .map(collection -> beside(video, collection))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<StoredFile> beside(StoredFile video, FileCollection collection) {
        return of(video, PlayQueue.filesOf(collection, files));
    }

    /**
     * For a video among others: files of the same name, such as {@code film.srt} and {@code film.en.srt} beside
     * {@code film.mp4}; every one where there is a single video.
     */
    static List<StoredFile> of(StoredFile video, List<StoredFile> others) {
        if (View.of(video) != View.VIDEO) {
            return List.of();
        }
        List<StoredFile> all = others.stream().filter(Subtitles::isSubtitle).toList();
        boolean single =
                others.stream().filter(file -> View.of(file) == View.VIDEO).count() == 1;
        String name = stem(video.name());
        return single
                ? all
                : all.stream().filter(file -> belongs(stem(file.name()), name)).toList();
    }

    private static boolean belongs(String subtitle, String video) {
        return subtitle.equals(video) || subtitle.startsWith(video + ".");
    }

    private static boolean isSubtitle(StoredFile file) {
        return EXTENSIONS.contains(FileNames.extension(file.name())) && file.size() <= LARGEST;
    }

    private static String stem(String name) {
        String extension = FileNames.extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return stem.toLowerCase(Locale.ROOT);
    }

    /** The language that a name such as {@code film.en.srt} tells, else the name. */
    static String label(StoredFile file) {
        String stem = stem(file.name());
        String tag = stem.substring(stem.lastIndexOf('.') + 1);
        return language(tag).orElseGet(() -> FileNames.oneLine(file.name()));
    }

    private static Optional<String> language(String tag) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code ->
                        code.equals(tag) || Locale.of(code).getISO3Language().equals(tag))
                .findFirst()
                .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    }
}
