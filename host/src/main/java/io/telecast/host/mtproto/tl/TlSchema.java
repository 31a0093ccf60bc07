package io.telecast.host.mtproto.tl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values by their definitions in the TL language
 * (<a href="https://core.telegram.org/mtproto/TL">core.telegram.org/mtproto/TL</a>), for answers whose shape is too
 * rich to be read by hand. Immutable.
 */
public final class TlSchema {

    private static final int VECTOR = 0x1cb5c415;
    private static final int TRUE = 0x997275b5;
    private static final int FALSE = 0xbc799737;
    private static final int DEEPEST = 16;

    /** Objects take many times the room of the bytes that they are read from. */
    private static final int LARGEST = 1 << 20;

    private final Map<Integer, TlConstructor> constructors = new HashMap<>();

    /**
     * Takes definitions, one a line; empty lines and those that begin with {@code //} mean nothing.
     *
     * @throws IllegalArgumentException if a line is no definition
     */
    public TlSchema(String definitions) {
        definitions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .map(TlConstructor::parse)
                .forEach(constructor -> constructors.put(constructor.id(), constructor));
    }

    /** Reads a value of a type, with its constructor's number. */
    public TlObject read(TlReader in, String type) throws TlException {
        if (in.remaining() > LARGEST) {
            throw new TlException("A " + type + " in " + in.remaining() + " bytes");
        }
        return object(in, type, 0);
    }

    private TlObject object(TlReader in, String type, int depth) throws TlException {
        if (depth > DEEPEST) {
            throw new TlException("Values within values, over " + DEEPEST + " deep");
        }
        int id = in.readInt();
        TlConstructor constructor = constructors.get(id);
        if (constructor == null || !constructor.result().equals(type)) {
            throw new TlException("No " + type + " that is known here: " + Integer.toHexString(id));
        }
        var fields = new HashMap<String, Object>();
        for (TlField field : constructor.fields()) {
            if (isThere(field, fields)) {
                fields.put(field.name(), value(in, field.type(), depth + 1));
            }
        }
        return new TlObject(constructor.name(), fields);
    }

    private static boolean isThere(TlField field, Map<String, Object> before) throws TlException {
        if (!field.isConditional()) {
            return true;
        }
        if (before.get(field.flags()) instanceof Integer flags) {
            return (flags >>> field.bit() & 1) == 1;
        }
        throw new TlException("No flags " + field.flags());
    }

    private Object value(TlReader in, String type, int depth) throws TlException {
        return switch (type) {
            case "#", "int" -> in.readInt();
            case "long" -> in.readLong();
            case "double" -> in.readDouble();
            case "string" -> in.readString();
            case "bytes" -> in.readBytes();
            case "true" -> true;
            case "Bool" -> bool(in);
            default -> type.startsWith("Vector<") ? vector(in, type, depth) : object(in, type, depth);
        };
    }

    private static boolean bool(TlReader in) throws TlException {
        return switch (in.readInt()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new TlException("Neither true nor false");
        };
    }

    private List<Object> vector(TlReader in, String type, int depth) throws TlException {
        in.expect(VECTOR);
        String element = type.substring("Vector<".length(), type.length() - 1);
        int count = in.readCount(Integer.BYTES);
        var list = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            list.add(value(in, element, depth));
        }
        return list;
    }
}
