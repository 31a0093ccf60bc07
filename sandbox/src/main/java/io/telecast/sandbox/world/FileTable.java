package io.telecast.sandbox.world;

import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.Change.Counter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files that messages carry. Guarded by the world's lock. */
final class FileTable {

    private static final String PREFIX = "file";

    private final Map<String, FileEntry> files = new LinkedHashMap<>();
    private final Map<Content, String> byContent = new HashMap<>();
    private long last;

    void set(FileEntry file) {
        files.put(file.id(), file);
        byContent.put(file.content(), file.id());
        raise(Long.parseLong(file.id().substring(PREFIX.length())));
    }

    void raise(long number) {
        last = Math.max(last, number);
    }

    String nextId() {
        return PREFIX + (last + 1);
    }

    Optional<FileEntry> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** A sample that was sent before is the same file again. */
    Optional<FileEntry> find(Sample sample) {
        return Optional.ofNullable(byContent.get(sample.content()))
                .flatMap(this::find)
                .filter(file -> file.sameAs(sample));
    }

    /** Names of the uploads that are in use. */
    Set<String> uploads() {
        return files.values().stream()
                .map(FileEntry::content)
                .filter(Content.Upload.class::isInstance)
                .map(content -> ((Content.Upload) content).name())
                .collect(Collectors.toSet());
    }

    void retain(Set<String> ids) {
        files.keySet().retainAll(ids);
        byContent.values().retainAll(ids);
    }

    void snapshot(Consumer<Change> out) {
        out.accept(new Change.CounterSet(Counter.FILE, 0, last));
        files.values().forEach(file -> out.accept(new Change.FileSet(file)));
    }
}
