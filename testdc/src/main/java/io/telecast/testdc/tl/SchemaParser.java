package io.telecast.testdc.tl;

import io.telecast.testdc.tl.Combinator.Field;
import io.telecast.testdc.tl.Combinator.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of a schema.
 *
 * @see <a href="https://core.telegram.org/mtproto/TL">TL language</a>
 */
final class SchemaParser {

    private static final String COMMENT = "//";

    private SchemaParser() {}

    /** Whether a line has anything to parse. */
    static boolean isCombinator(String line) {
        return !line.isEmpty() && !line.startsWith(COMMENT);
    }

    /** For example {@code photo#fb197a65 flags:# has_stickers:flags.0?true id:long = Photo;}. */
    static Combinator parse(String line) {
        int equals = line.lastIndexOf(" = ");
        if (equals < 0 || !line.endsWith(";")) {
            throw new TlException("A line of the schema is no declaration: " + line);
        }
        String[] words = line.substring(0, equals).split(" +");
        int hash = words[0].indexOf('#');
        if (hash < 1) {
            throw new TlException("A line of the schema has no number after its name: " + line);
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("{")) {
                fields.add(field(words[i]));
            }
        }
        int id = Integer.parseUnsignedInt(words[0].substring(hash + 1), 16);
        TlType result = type(line.substring(equals + 3, line.length() - 1).strip());
        return new Combinator(words[0].substring(0, hash), id, fields, result);
    }

    private static Field field(String word) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            throw new TlException("A field of the schema has no type: " + word);
        }
        String name = word.substring(0, colon);
        String type = word.substring(colon + 1);
        int question = type.indexOf('?');
        if (question < 0) {
            return new Field(name, type(type), Optional.empty());
        }
        int dot = type.indexOf('.');
        var flag = new Flag(type.substring(0, dot), Integer.parseInt(type.substring(dot + 1, question)));
        return new Field(name, type(type.substring(question + 1)), Optional.of(flag));
    }

    private static TlType type(String text) {
        return switch (text) {
            case "int" -> TlType.Plain.INT;
            case "long" -> TlType.Plain.LONG;
            case "double" -> TlType.Plain.DOUBLE;
            case "string" -> TlType.Plain.STRING;
            case "bytes" -> TlType.Plain.BYTES;
            case "int128" -> TlType.Plain.INT128;
            case "int256" -> TlType.Plain.INT256;
            case "Bool" -> TlType.Plain.BOOL;
            case "true" -> TlType.Plain.TRUE;
            case "#" -> TlType.Plain.FLAGS;
            case "!X", "X" -> TlType.Plain.FUNCTION;
            default -> composed(text);
        };
    }

    private static TlType composed(String text) {
        if (text.endsWith(">")) {
            int angle = text.indexOf('<');
            boolean boxed = text.startsWith("Vector");
            return new TlType.Vector(type(text.substring(angle + 1, text.length() - 1)), boxed);
        }
        char initial = text.charAt(text.lastIndexOf('.') + 1);
        return Character.isUpperCase(initial) ? new TlType.Boxed(text) : new TlType.Bare(text);
    }
}
