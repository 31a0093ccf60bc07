package io.telecast.testdc.tl;

import io.telecast.testdc.tl.Combinator.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads objects from bytes of unknown origin. Immutable. */
public final class ObjectReader {

    static final int VECTOR = 0x1cb5c415;
    static final int TRUE = 0x997275b5;
    static final int FALSE = 0xbc799737;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_EMPTY_ITEMS = 1000;

    private final TlSchema schema;

    public ObjectReader(TlSchema schema) {
        this.schema = schema;
    }

    /**
     * A request, packed or not.
     *
     * @throws TlException if the bytes are no request of the schema
     */
    public TlObject readFunction(TlInput in) {
        return function(in, 0);
    }

    /** @throws TlException if the bytes are no object of the schema */
    public TlObject readObject(TlInput in) {
        return object(in, 0);
    }

    /** The answer to a request. */
    public TlObject readResult(TlInput in, String function) {
        return switch (schema.function(function).result()) {
            case TlType.Plain plain when plain == TlType.Plain.BOOL -> TlObject.bool(bool(in));
            case TlType.Vector vector -> TlObject.vector(vector(in, vector, 0));
            default -> object(in, 0);
        };
    }

    private TlObject function(TlInput in, int depth) {
        if (in.peekInt() == Gzip.PACKED) {
            in.readInt();
            return function(new TlInput(Gzip.unpack(in.readBytes())), deeper(depth));
        }
        return fields(in, schema.function(in.readInt()), depth);
    }

    private TlObject object(TlInput in, int depth) {
        return fields(in, schema.constructor(in.readInt()), depth);
    }

    private static int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw new TlException("Objects are nested more than " + MAX_DEPTH + " deep.");
        }
        return depth + 1;
    }

    private TlObject fields(TlInput in, Combinator combinator, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Field field : combinator.fields()) {
            boolean present = field.flag()
                    .map(flag -> flag.isSet(words.getOrDefault(flag.field(), 0)))
                    .orElse(true);
            if (field.type() == TlType.Plain.FLAGS) {
                words.put(field.name(), in.readInt());
            } else if (present) {
                values.put(field.name(), value(in, field.type(), deeper(depth)));
            }
        }
        return TlObject.of(combinator.name(), values);
    }

    private Object value(TlInput in, TlType type, int depth) {
        return switch (type) {
            case TlType.Plain plain -> plain(in, plain, depth);
            case TlType.Vector vector -> vector(in, vector, depth);
            case TlType.Boxed boxed -> object(in, depth);
            case TlType.Bare bare -> fields(in, schema.constructor(bare.constructor()), depth);
        };
    }

    private Object plain(TlInput in, TlType.Plain type, int depth) {
        return switch (type) {
            case INT, FLAGS -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case STRING -> new String(in.readBytes(), StandardCharsets.UTF_8);
            case BYTES -> in.readBytes();
            case INT128 -> in.readRaw(16);
            case INT256 -> in.readRaw(32);
            case BOOL -> bool(in);
            case TRUE -> true;
            case FUNCTION -> function(in, depth);
        };
    }

    private static boolean bool(TlInput in) {
        int id = in.readInt();
        if (id != TRUE && id != FALSE) {
            throw new TlException.Unknown("Bool", id);
        }
        return id == TRUE;
    }

    private List<Object> vector(TlInput in, TlType.Vector type, int depth) {
        if (type.boxed()) {
            int id = in.readInt();
            if (id != VECTOR) {
                throw new TlException.Unknown("Vector", id);
            }
        }
        int count = in.readInt();
        if (count < 0 || count > Math.max(in.remaining() / Integer.BYTES, MAX_EMPTY_ITEMS)) {
            throw new TlException("A vector of " + count + " items can't be in " + in.remaining() + " bytes.");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(value(in, type.element(), deeper(depth)));
        }
        return items;
    }
}
