package io.telecast.sandbox.content;

import io.telecast.api.chat.MediaKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that can be sent by name. Immutable. */
public final class Samples {

    /** Name of the generated sample. */
    public static final String LARGE = "large.bin";

    private static final String CLIPS = "/io/telecast/sandbox/media/";
    private static final long LARGE_SEED = 1;

    private final Map<String, Sample> byName;

    private Samples(List<Sample> samples) {
        var map = new LinkedHashMap<String, Sample>();
        samples.forEach(sample -> map.put(sample.name(), sample));
        byName = Collections.unmodifiableMap(map);
    }

    /**
     * The project's own clips, and the large file.
     *
     * @param largeMib size of the large file, 0 for none
     */
    public static Samples bundled(int largeMib) throws IOException {
        var all = new ArrayList<Sample>();
        all.add(clip("test-card.mp4", MediaKind.VIDEO, 30_000, 640, 360));
        all.add(clip("test-card.webm", MediaKind.VIDEO, 30_008, 640, 360));
        all.add(clip("test-card.srt", MediaKind.DOCUMENT, 0, 0, 0));
        all.add(clip("scale.mp3", MediaKind.AUDIO, 24_033, 0, 0));
        all.add(clip("scale.ogg", MediaKind.AUDIO, 24_000, 0, 0));
        all.add(clip("poster.jpg", MediaKind.PHOTO, 0, 1280, 720));
        addLarge(all, largeMib);
        return new Samples(all);
    }

    /**
     * The files of a folder, not of those below it, and the large file.
     *
     * @throws IllegalArgumentException if it is no folder that can be read
     */
    public static Samples folder(Path folder, int largeMib) {
        var all = new ArrayList<Sample>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && Files.size(file) > 0) {
                    String name = file.getFileName().toString();
                    var content = new Content.Local(
                            file.toAbsolutePath().toString(),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis());
                    all.add(Sample.plain(name, MediaTypes.type(name), content));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new IllegalArgumentException(
                    "sandbox.media names " + folder + ", which is no folder that can be read."
                            + " Name another one, or leave the option empty for the bundled clips.",
                    e);
        }
        all.sort((a, b) -> a.name().compareTo(b.name()));
        addLarge(all, largeMib);
        return new Samples(all);
    }

    /** All, in the order to show. */
    public List<Sample> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Sample> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A generated file of any size, as a document. */
    public static Sample generated(String name, long size, long seed) {
        return Sample.plain(
                name, MediaTypes.type(name), new Content.Generated(seed, new GeneratedContent(seed, size).size()));
    }

    private static void addLarge(List<Sample> all, int mib) {
        if (mib > 0) {
            all.add(generated(LARGE, (long) mib << 20, LARGE_SEED));
        }
    }

    private static Sample clip(String name, MediaKind kind, long millis, int width, int height) throws IOException {
        String thumb = name + ".thumb.jpg";
        boolean hasThumb = Samples.class.getResource(CLIPS + thumb) != null;
        return new Sample(
                name,
                kind,
                MediaTypes.type(name),
                new Content.Clip(name, resource(name).length),
                millis,
                width,
                height,
                hasThumb ? thumb : "");
    }

    /** A bundled file. */
    public static byte[] resource(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(CLIPS + name)) {
            if (in == null) {
                throw new IOException("The sandbox lacks its bundled file " + name + ". Build it again.");
            }
            return in.readAllBytes();
        }
    }
}
