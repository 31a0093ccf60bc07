package io.telecast.testdc.tl;

import io.telecast.testdc.tl.Combinator.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes objects of any shape that a schema allows, if each type has a constructor without objects in it. */
final class RandomObjects {

    private static final int MAX_DEPTH = 4;

    private final List<Combinator> constructors;
    private final Random random;

    RandomObjects(List<Combinator> constructors, Random random) {
        this.constructors = constructors;
        this.random = random;
    }

    TlObject next() {
        return fields(constructors.get(random.nextInt(constructors.size())), 0);
    }

    private TlObject fields(Combinator combinator, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : combinator.fields()) {
            boolean present = field.flag().isEmpty() || depth < MAX_DEPTH && random.nextBoolean();
            if (present && field.type() != TlType.Plain.FLAGS) {
                values.put(field.name(), value(field.type(), depth + 1));
            }
        }
        return TlObject.of(combinator.name(), values);
    }

    private Object value(TlType type, int depth) {
        return switch (type) {
            case TlType.Plain plain -> plain(plain);
            case TlType.Vector vector -> {
                List<Object> items = new ArrayList<>();
                int count = depth < MAX_DEPTH ? random.nextInt(3) : 0;
                for (int i = 0; i < count; i++) {
                    items.add(value(vector.element(), depth + 1));
                }
                yield items;
            }
            case TlType.Boxed boxed -> fields(any(boxed.type()), depth);
            case TlType.Bare bare -> fields(named(bare.constructor()), depth);
        };
    }

    private Combinator named(String name) {
        return constructors.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Combinator any(String type) {
        List<Combinator> fitting = constructors.stream()
                .filter(it -> it.result().equals(new TlType.Boxed(type)))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private Object plain(TlType.Plain type) {
        return switch (type) {
            case INT, FLAGS -> random.nextInt();
            case LONG -> random.nextLong();
            case DOUBLE -> random.nextDouble();
            case STRING -> "é".repeat(random.nextInt(200));
            case BYTES -> bytes(random.nextInt(600));
            case INT128 -> bytes(16);
            case INT256 -> bytes(32);
            case BOOL -> random.nextBoolean();
            case TRUE -> true;
            case FUNCTION -> TlObject.of("help.getConfig");
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
