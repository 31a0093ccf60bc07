package io.telecast.testdc.tl;

import io.telecast.testdc.tl.Combinator.Field;
import io.telecast.testdc.tl.Combinator.Flag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes objects. Immutable. */
public final class ObjectWriter {

    private final TlSchema schema;

    public ObjectWriter(TlSchema schema) {
        this.schema = schema;
    }

    /** @throws TlException if the object does not fit the schema */
    public byte[] write(TlObject object) {
        var out = new TlOutput(capacity(object));
        boxed(out, object);
        return out.toByteArray();
    }

    /** @throws TlException if the request does not fit the schema */
    public byte[] writeFunction(TlObject request) {
        var out = new TlOutput(capacity(request));
        function(out, request);
        return out.toByteArray();
    }

    /** The answer to a request. */
    public byte[] writeResult(String function, TlObject result) {
        var out = new TlOutput(capacity(result));
        switch (schema.function(function).result()) {
            case TlType.Plain plain when plain == TlType.Plain.BOOL -> bool(out, function, result);
            case TlType.Vector vector -> vector(out, vector, result.items());
            default -> boxed(out, result);
        }
        return out.toByteArray();
    }

    /** A file's part is the one great thing that is sent often. */
    private static int capacity(TlObject object) {
        return 256 + object.bytes("bytes").length;
    }

    private static void bool(TlOutput out, String function, TlObject result) {
        if (!result.isBool()) {
            throw new TlException(function + " answers true or false and not " + result.name() + ".");
        }
        out.writeInt(result.isTrue() ? ObjectReader.TRUE : ObjectReader.FALSE);
    }

    private void boxed(TlOutput out, TlObject object) {
        Combinator constructor = schema.constructor(object.name());
        out.writeInt(constructor.id());
        fields(out, constructor, object);
    }

    private void function(TlOutput out, TlObject request) {
        Combinator function = schema.function(request.name());
        out.writeInt(function.id());
        fields(out, function, request);
    }

    private void fields(TlOutput out, Combinator combinator, TlObject object) {
        for (Field field : combinator.fields()) {
            if (field.type() == TlType.Plain.FLAGS) {
                out.writeInt(word(combinator, field.name(), object));
            } else if (field.flag().isEmpty() || isPresent(object, field)) {
                try {
                    value(out, field.type(), object.value(field.name()));
                } catch (ClassCastException e) {
                    throw new TlException(combinator.name() + "." + field.name() + " has a value of another type.", e);
                }
            }
        }
    }

    private static boolean isPresent(TlObject object, Field field) {
        return field.type() == TlType.Plain.TRUE
                ? object.has(field.name())
                : object.value(field.name()).isPresent();
    }

    private static int word(Combinator combinator, String name, TlObject object) {
        int word = 0;
        for (Field field : combinator.fields()) {
            Optional<Flag> flag = field.flag().filter(it -> it.field().equals(name));
            if (flag.isPresent() && isPresent(object, field)) {
                word |= 1 << flag.get().bit();
            }
        }
        return word;
    }

    private void value(TlOutput out, TlType type, Optional<Object> value) {
        switch (type) {
            case TlType.Plain plain -> plain(out, plain, value);
            case TlType.Vector vector -> vector(out, vector, (List<?>) value.orElse(List.of()));
            case TlType.Boxed boxed -> boxed(out, (TlObject) required(value, boxed.type()));
            case TlType.Bare bare ->
                fields(out, schema.constructor(bare.constructor()), (TlObject) required(value, bare.constructor()));
        }
    }

    private static Object required(Optional<Object> value, String type) {
        return value.orElseThrow(() -> new TlException("A field of type " + type + " is missing."));
    }

    private void plain(TlOutput out, TlType.Plain type, Optional<Object> value) {
        switch (type) {
            case INT, FLAGS -> out.writeInt(((Number) value.orElse(0)).intValue());
            case LONG -> out.writeLong(((Number) value.orElse(0)).longValue());
            case DOUBLE -> out.writeLong(Double.doubleToRawLongBits(((Number) value.orElse(0)).doubleValue()));
            case STRING, BYTES -> out.writeBytes(bytes(value.orElse("")));
            case INT128 -> out.writeRaw(raw(value, 16));
            case INT256 -> out.writeRaw(raw(value, 32));
            case BOOL -> out.writeInt((Boolean) value.orElse(false) ? ObjectReader.TRUE : ObjectReader.FALSE);
            case FUNCTION -> function(out, (TlObject) required(value, "X"));
            case TRUE -> {
                // Its flag has said it.
            }
        }
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : ((String) value).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(Optional<Object> value, int length) {
        byte[] bytes = (byte[]) required(value, "int" + length * 8);
        if (bytes.length != length) {
            throw new TlException("A number of " + length + " bytes has " + bytes.length + ".");
        }
        return bytes;
    }

    private void vector(TlOutput out, TlType.Vector type, List<?> items) {
        if (type.boxed()) {
            out.writeInt(ObjectReader.VECTOR);
        }
        out.writeInt(items.size());
        items.forEach(item -> value(out, type.element(), Optional.of(item)));
    }
}
