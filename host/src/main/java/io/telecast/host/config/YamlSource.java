package io.telecast.host.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file as keys with their lines. {@code a: {b: 1}} and {@code a.b: 1} are the same. */
final class YamlSource {

    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final List<Problem> problems;
    private final List<Entry> entries = new ArrayList<>();

    private YamlSource(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a file; what is wrong with it is added to the problems. */
    static List<Entry> read(Path file, List<Problem> problems) {
        YamlSource source = new YamlSource(file, problems);
        source.read();
        return source.entries;
    }

    private void read() {
        String text;
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(
                        new Problem("", "", file.toString(), "The file is larger than 1 MiB; is it the right one?"));
                return;
            }
            text = Files.readString(file);
        } catch (IOException e) {
            problems.add(new Problem(
                    "", "", file.toString(), "The file cannot be read as UTF-8 text. Check its path and permissions."));
            return;
        }
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            readDocument(parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new Problem("", "", at(line), "This is not YAML: " + reason(e)));
        }
    }

    /** The parser's message without its excerpts of the file: those may show secrets. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private void readDocument(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            problem(parser, "", "The file must hold keys and values such as http.port: 8080.");
            return;
        }
        readObject(parser, "");
        if (parser.nextToken() != null) {
            problem(parser, "", "The file must hold one document; remove what follows the line of dashes.");
        }
    }

    private void readObject(JsonParser parser, String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = prefix + parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_OBJECT -> readObject(parser, key + ".");
                case START_ARRAY -> readList(parser, key).ifPresent(value -> add(key, value, line));
                // a key with nothing behind it is not set
                case VALUE_NULL -> {}
                default -> add(key, RawValue.text(parser.getString()), line);
            }
        }
    }

    private Optional<RawValue> readList(JsonParser parser, String key) {
        List<String> items = new ArrayList<>();
        boolean flat = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                items.add(parser.getString());
            } else {
                problem(parser, key, "A list holds plain values only.");
                parser.skipChildren();
                flat = false;
            }
        }
        return flat ? Optional.of(RawValue.list(items)) : Optional.empty();
    }

    private void add(String key, RawValue value, int line) {
        entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .ifPresent(earlier -> problems.add(new Problem(
                        key, "", at(line), "It is set already in " + earlier.source() + ". Remove one of the two.")));
        entries.add(new Entry(key, value, at(line)));
    }

    private void problem(JsonParser parser, String key, String remedy) {
        problems.add(new Problem(key, "", at(parser.currentTokenLocation().getLineNr()), remedy));
    }

    private String at(int line) {
        return line > 0 ? file.getFileName() + " line " + line : file.toString();
    }
}
