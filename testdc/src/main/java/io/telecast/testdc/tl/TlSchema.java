package io.telecast.testdc.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constructors and functions of one layer of the protocol. Immutable. */
public final class TlSchema {

    private static final String RESOURCE = "telegram.tl";
    private static final String FUNCTIONS = "---functions---";

    private final Map<Integer, Combinator> constructorsById = new HashMap<>();
    private final Map<String, Combinator> constructors = new HashMap<>();
    private final Map<Integer, Combinator> functionsById = new HashMap<>();
    private final Map<String, Combinator> functions = new HashMap<>();

    private TlSchema(Stream<String> lines) {
        var inFunctions = new boolean[1];
        lines.map(String::strip).filter(SchemaParser::isCombinator).forEach(line -> {
            if (line.equals(FUNCTIONS)) {
                inFunctions[0] = true;
            } else {
                add(SchemaParser.parse(line), inFunctions[0]);
            }
        });
    }

    /** What bots and their media sessions use of the layer that TDLib 1.8.65 speaks. */
    public static TlSchema telegram() {
        try (InputStream in = TlSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing beside " + TlSchema.class);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types first, then functions after a line {@code ---functions---}. */
    public static TlSchema parse(String text) {
        return new TlSchema(text.lines());
    }

    private void add(Combinator combinator, boolean function) {
        boolean fresh = (function ? functions : constructors).put(combinator.name(), combinator) == null;
        (function ? functionsById : constructorsById).put(combinator.id(), combinator);
        if (!fresh) {
            throw new TlException("The schema declares " + combinator.name() + " twice.");
        }
    }

    Combinator constructor(int id) {
        return known(constructorsById.get(id), "constructor", id);
    }

    Combinator constructor(String name) {
        return known(constructors.get(name), "constructor", name);
    }

    Combinator function(int id) {
        return known(functionsById.get(id), "function", id);
    }

    Combinator function(String name) {
        return known(functions.get(name), "function", name);
    }

    private static Combinator known(@Nullable Combinator found, String what, int id) {
        if (found == null) {
            throw new TlException.Unknown(what, id);
        }
        return found;
    }

    private static Combinator known(@Nullable Combinator found, String what, String name) {
        if (found == null) {
            throw new TlException("The schema has no " + what + " " + name + ".");
        }
        return found;
    }
}
