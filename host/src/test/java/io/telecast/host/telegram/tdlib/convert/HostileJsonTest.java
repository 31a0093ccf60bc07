package io.telecast.host.telegram.tdlib.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.telecast.host.telegram.tdlib.OddJson;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects in which anything may be anything, or missing: readers answer something, and never throw. */
class HostileJsonTest {

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
        long seed = Long.getLong("fuzz.seed", 20_250_611);
        var random = new Random(seed);
        var mapper = new JsonMapper();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode odd = mapper.readTree(sample);
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                odd = OddJson.spoiled(odd, random);
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
}
