package io.telecast.host.telegram.tdlib.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects in which anything may be anything, or missing: readers answer something, and never throw. */
class HostileJsonTest {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int ROUNDS = 4000;

    private final KnownUsers users = new KnownUsers(id -> Optional.empty());
    private final KnownChats chats = new KnownChats(users, id -> Optional.empty());
    private final MessageConverter converter = new MessageConverter(chats, users::get);

    static Stream<String> samples() {
        return Stream.of("""
                {"@type":"message","id":3145728,"chat_id":7,"date":1700000000,"is_outgoing":false,
                 "sender_id":{"@type":"messageSenderUser","user_id":7},
                 "reply_to":{"@type":"messageReplyToMessage","chat_id":7,"message_id":1048576},
                 "forward_info":{"origin":{"@type":"messageOriginChannel","chat_id":-5,"message_id":2097152}},
                 "content":{"@type":"messageVideo","caption":{"text":"c"},"video":{"duration":3,"width":1,"height":2,
                   "file_name":"a","mime_type":"b","video":{"size":9,"remote":{"unique_id":"u"}}}},
                 "reply_markup":{"rows":[[{"text":"Go","type":{"@type":"inlineKeyboardButtonTypeCallback","data":"cDpnbw=="}}]]}}
                """, """
                {"@type":"message","id":3145728,"chat_id":-1001,"date":-1,
                 "content":{"@type":"messagePhoto","photo":{"sizes":[{"width":1,"height":2,
                   "photo":{"size":"9","expected_size":-4,"remote":{"unique_id":"u"}}}]}}}
                """, """
                {"@type":"user","id":7,"first_name":"A","usernames":{"active_usernames":["a"]},"type":{"@type":"userTypeBot"}}
                """, """
                {"@type":"chat","id":-1001,"title":"T","type":{"@type":"chatTypeSupergroup","supergroup_id":1,"is_channel":true}}
                """);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingThrows(String sample) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var mapper = new JsonMapper();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode odd = mapper.readTree(sample);
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                odd = spoiled(odd, random);
            }
            JsonNode object = odd;
            assertThatCode(() -> {
                        users.learn(object);
                        chats.learn(object);
                        chats.learnSupergroup(object);
                        UserConverter.identity(object);
                        KeyboardConverter.read(object);
                        assertThat(converter.read(object)).isNotNull();
                    })
                    .as("seed %d: %s", seed, object)
                    .doesNotThrowAnyException();
        }
    }

    /** The same with one thing in it replaced or removed, somewhere. */
    private static JsonNode spoiled(JsonNode node, Random random) {
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
