package io.telecast.host.telegram.tdlib.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.User;
import io.telecast.host.mtproto.Fuzz;
import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.tdlib.OddJson;
import io.telecast.host.telegram.tdlib.convert.KnownChats;
import io.telecast.host.telegram.tdlib.convert.KnownUsers;
import io.telecast.host.telegram.tdlib.convert.MessageConverter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpdateReaderTest {

    private static final long BOT = 42;
    private static final User STRANGER = new User(7, "", "", "", "", false);

    private final KnownUsers users = new KnownUsers(id -> Optional.empty());
    private final KnownChats chats = new KnownChats(users, id -> Optional.empty());
    private final UpdateReader reader = new UpdateReader(BOT, new MessageConverter(chats, users::get), users);

    private Optional<Update> read(String json) {
        return reader.read(new JsonMapper().readTree(json));
    }

    @Test
    void pressesAndBlocks() {
        assertThat(read("""
                {"@type":"updateNewCallbackQuery","id":"-9007199254740993","sender_user_id":7,"chat_id":7,"message_id":2097152,
                 "payload":{"@type":"callbackQueryPayloadData","data":"cDpnbw=="}}
                """))
                .contains(new Update.ButtonPressed("-9007199254740993", STRANGER, new MessageRef(7, 2), "p:go"));
        assertThat(read("""
                {"@type":"updateChatMember","chat_id":7,"date":5,"new_chat_member":
                 {"member_id":{"user_id":42},"status":{"@type":"chatMemberStatusBanned"}}}
                """)).contains(new Update.BlockChanged(STRANGER, true));
        assertThat(read("""
                {"@type":"updateChatMember","chat_id":7,"date":5,"new_chat_member":
                 {"member_id":{"user_id":42},"status":{"@type":"chatMemberStatusMember"}}}
                """)).contains(new Update.BlockChanged(STRANGER, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"updateNewMessage\",\"message\":{\"id\":1048576,\"chat_id\":7,\"date\":1,"
                        + "\"sender_id\":{\"user_id\":7},\"content\":{\"@type\":\"messageText\",\"text\":{\"text\":\"a\"}}}}",
                "{\"@type\":\"updateNewCallbackQuery\",\"id\":\"5\",\"sender_user_id\":7,\"chat_id\":7,"
                        + "\"message_id\":2097152,\"payload\":{\"@type\":\"callbackQueryPayloadData\",\"data\":\"cDpnbw==\"}}",
                "{\"@type\":\"updateChatMember\",\"chat_id\":7,\"date\":5,\"new_chat_member\":"
                        + "{\"member_id\":{\"user_id\":42},\"status\":{\"@type\":\"chatMemberStatusBanned\"}}}"
            })
    void survivesAnyUpdate(String sample) {
        var mapper = new JsonMapper();
        // nothing at all may be thrown; where something is, the seed tells the update
        Fuzz.check(Unthrown.class, random -> {
            JsonNode odd = mapper.readTree(sample);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                odd = OddJson.spoiled(odd, random);
            }
            assertThat(reader.read(odd)).isNotNull();
        });
    }

    private static final class Unthrown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"updateNewMessage\",\"message\":{\"id\":1048576,\"chat_id\":7,\"is_outgoing\":true}}",
                "{\"@type\":\"updateNewMessage\",\"message\":{\"id\":1048576,\"chat_id\":7,\"sender_id\":{\"user_id\":42}}}",
                "{\"@type\":\"updateNewMessage\"}",
                "{\"@type\":\"updateNewCallbackQuery\",\"id\":\"5\",\"chat_id\":7,\"message_id\":2097152}",
                "{\"@type\":\"updateNewCallbackQuery\",\"id\":\"5\",\"sender_user_id\":7,\"chat_id\":7,\"message_id\":2097152,"
                        + "\"payload\":{\"data\":\"!!\"}}",
                "{\"@type\":\"updateChatMember\",\"chat_id\":-1001,\"new_chat_member\":{\"member_id\":{\"user_id\":42},"
                        + "\"status\":{\"@type\":\"chatMemberStatusBanned\"}}}",
                "{\"@type\":\"updateChatMember\",\"chat_id\":7,\"new_chat_member\":{\"member_id\":{\"user_id\":8},"
                        + "\"status\":{\"@type\":\"chatMemberStatusBanned\"}}}",
                "{\"@type\":\"updateOption\"}",
                "{}"
            })
    void theRestIsNoNews(String update) {
        assertThat(read(update)).isEmpty();
    }
}
