package io.telecast.host.telegram.tdlib;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON in which anything may be anything. */
public final class OddJson {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private OddJson() {}

    /** The same with one thing in it replaced or removed, somewhere. */
    public static JsonNode spoiled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty() && random.nextInt(6) > 0) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(6) == 0) {
                object.remove(name);
            } else {
                object.set(name, spoiled(object.path(name), random));
            }
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && random.nextInt(6) > 0) {
            int index = random.nextInt(array.size());
            array.set(index, spoiled(array.path(index), random));
            return array;
        }
        return anything(random);
    }

    private static JsonNode anything(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextLong());
            case 3 -> MAKE.numberNode(random.nextDouble() * Math.pow(10, random.nextInt(-300, 300)));
            case 4 -> MAKE.numberNode(Double.NaN);
            case 5 -> MAKE.stringNode("");
            case 6 -> MAKE.stringNode("99999999999999999999999");
            case 7 -> MAKE.stringNode("\ud800 \u0000 \u202e ====");
            case 8 -> MAKE.stringNode("A".repeat(random.nextInt(300)));
            case 9 -> MAKE.arrayNode().add(random.nextInt());
            case 10 -> MAKE.objectNode().put("@type", "messageText");
            default -> MAKE.stringNode(Long.toString(random.nextLong()));
        };
    }
}
