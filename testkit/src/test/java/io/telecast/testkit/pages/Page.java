package io.telecast.testkit.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of an extension point.
 *
 * @param start what the plugin does when it starts
 * @param scene what its test does
 * @param files what else is in its jar
 */
record Page(String name, String start, String scene, List<Piece> files) {

    private static final Path FOLDER = Path.of("..", "docs", "extension-points");
    private static final Pattern PIECE = Pattern.compile("```(\\w+)(?: (\\S+))?\n(.*?)```", Pattern.DOTALL);

    /** What stands between fences: Java without a name, or a file. */
    record Piece(String language, String name, String text) {}

    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        }
    }

    static String index() throws IOException {
        return Files.readString(FOLDER.resolve("README.md"));
    }

    static Path folder() {
        return FOLDER;
    }

    String text() throws IOException {
        return Files.readString(FOLDER.resolve(name + ".md"));
    }

    private static Page read(Path file) {
        String name = file.getFileName().toString().replace(".md", "");
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<Piece> pieces = PIECE.matcher(text)
                .results()
                .map(found -> new Piece(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
                .toList();
        List<String> java = pieces.stream()
                .filter(piece -> piece.language().equals("java"))
                .map(Piece::text)
                .toList();
        if (java.size() != 2) {
            throw new IllegalStateException(file + " must have two pieces of Java, a plugin's start and its test.");
        }
        return new Page(
                name,
                java.getFirst(),
                java.getLast(),
                pieces.stream().filter(piece -> !piece.name().isEmpty()).toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
