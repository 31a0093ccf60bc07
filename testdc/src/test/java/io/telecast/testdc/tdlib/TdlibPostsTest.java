package io.telecast.testdc.tdlib;

import static io.telecast.testdc.tdlib.TdClient.MESSAGE;
import static io.telecast.testdc.tdlib.TdClient.formatted;
import static io.telecast.testdc.tdlib.TdClient.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bot works with channels: it copies, forwards and reads posts, and learns who is there. */
class TdlibPostsTest extends TalkingBot {

    @Test
    void copiesAndForwardsPosts() {
        MessageView post = channel.post(dc.file("lecture.mkv", 5_000_000, 3), "Lecture");
        MessageView other = channel.post("Just words");
        List<Long> ids = List.of(post.id() * MESSAGE, other.id() * MESSAGE);
        client.call("getMessages", "chat_id", channel.id(), "message_ids", ids);

        JsonNode copies = forward(ids, true);
        List<JsonNode> copied = new ArrayList<>();
        copies.path("messages").forEach(it -> copied.add(client.awaitSent(it)));
        assertThat(copied).extracting(TdClient::textOf).containsExactly("Lecture", "Just words");
        assertThat(copied).allMatch(it -> it.path("forward_info").isMissingNode());
        assertThat(seen(copied.getFirst().path("id").asLong() / MESSAGE)
                        .media()
                        .orElseThrow()
                        .file())
                .isEqualTo(post.media().orElseThrow().file());

        JsonNode forwarded = client.awaitSent(
                forward(ids.subList(0, 1), false).path("messages").get(0));
        assertThat(forwarded.path("forward_info").path("origin").path("chat_id").asLong())
                .isEqualTo(channel.id());
    }

    private JsonNode forward(List<Long> ids, boolean asCopies) {
        return client.call(
                "forwardMessages",
                "chat_id",
                ada.id(),
                "from_chat_id",
                channel.id(),
                "message_ids",
                ids,
                "send_copy",
                asCopies,
                "remove_caption",
                false);
    }

    @Test
    void copiesWithACaptionAndButtonsOfItsOwn() {
        MessageView post = channel.post(dc.file("film.mkv", 5_000_000, 4), "Film");
        client.call("getMessage", "chat_id", channel.id(), "message_id", post.id() * MESSAGE);
        JsonNode sent = client.sendMessage(
                ada.id(),
                Map.of(
                        "@type",
                        "inputMessageForwarded",
                        "from_chat_id",
                        channel.id(),
                        "message_id",
                        post.id() * MESSAGE,
                        "copy_options",
                        Map.of(
                                "@type",
                                "messageCopyOptions",
                                "send_copy",
                                true,
                                "replace_caption",
                                true,
                                "new_caption",
                                formatted("Your film"))),
                "reply_markup",
                keyboard(callback("Again", "again")));

        MessageView copy = seen(sent.path("id").asLong() / MESSAGE);
        assertThat(copy.text()).isEqualTo("Your film");
        assertThat(copy.keyboard()).hasSize(1);
        assertThat(copy.media().orElseThrow().file())
                .isEqualTo(post.media().orElseThrow().file());
    }

    @Test
    void readsPostsByNumberAndLink() {
        MessageView first = channel.post("one");
        MessageView second = channel.post(dc.clip("test-card.mp4"), "two");
        JsonNode found = client.call(
                "getMessages",
                "chat_id",
                channel.id(),
                "message_ids",
                List.of(first.id() * MESSAGE, 9_999 * MESSAGE, second.id() * MESSAGE));
        assertThat(StreamSupport.stream(found.path("messages").spliterator(), false)
                        .map(it -> it.isNull() ? "nothing" : textOf(it)))
                .containsExactly("one", "nothing", "two");

        String link = "https://t.me/c/" + (-1_000_000_000_000L - channel.id()) + "/" + second.id();
        JsonNode linked = client.call("getMessageLinkInfo", "url", link);
        assertThat(linked.path("message").path("id").asLong()).isEqualTo(second.id() * MESSAGE);
    }

    @Test
    void findsPublicChannelsByName() {
        TestChannel open = dc.channel("Open", "open_lectures");
        MessageView post = open.post("for all");

        JsonNode chat = client.call("searchPublicChat", "username", "open_lectures");
        assertThat(chat.path("id").asLong()).isEqualTo(open.id());
        JsonNode linked = client.call("getMessageLinkInfo", "url", "https://t.me/open_lectures/" + post.id());
        assertThat(textOf(linked.path("message"))).isEqualTo("for all");
        assertThat(client.error("searchPublicChat", "username", "nobody_has_this"))
                .isEqualTo("400 USERNAME_NOT_OCCUPIED");
    }

    @Test
    void takesAlbumsApartAndKeepsThemTogether() {
        ada.sendAlbum(bot(), List.of(dc.clip("test-card.mp4"), dc.clip("poster.jpg")), "Two of them");
        JsonNode first = client.awaitText("Two of them");
        String album = first.path("media_album_id").asString();
        assertThat(album).isNotEqualTo("0").isNotEmpty();
        client.awaitUpdate(
                "updateNewMessage",
                it -> it.path("message").path("media_album_id").asString().equals(album)
                        && it.path("message")
                                .path("content")
                                .path("@type")
                                .asString()
                                .equals("messagePhoto"));

        JsonNode copies = client.call(
                "forwardMessages",
                "chat_id",
                channel.id(),
                "from_chat_id",
                ada.id(),
                "message_ids",
                List.of(first.path("id").asLong(), first.path("id").asLong() + MESSAGE),
                "send_copy",
                true,
                "remove_caption",
                false);
        List<String> albums = new ArrayList<>();
        copies.path("messages")
                .forEach(it ->
                        albums.add(client.awaitSent(it).path("media_album_id").asString()));
        assertThat(albums).hasSize(2).doesNotContain("0", album);
        assertThat(albums.getFirst()).isEqualTo(albums.getLast());
    }

    @Test
    void learnsWhoIsInAChannelAndPromotes() {
        var other = dc.newBot("helping_bot");
        ada.send(bot(), "hello");
        channel.setMember(ada.id(), Rank.MEMBER);

        assertThat(status(ada.id())).isEqualTo("chatMemberStatusMember");
        assertThat(status(bot())).isEqualTo("chatMemberStatusAdministrator");
        client.call("searchPublicChat", "username", "helping_bot");
        client.call(
                "setChatMemberStatus",
                "chat_id",
                channel.id(),
                "member_id",
                sender(other.botId()),
                "status",
                Map.of(
                        "@type",
                        "chatMemberStatusAdministrator",
                        "rights",
                        Map.of(
                                "@type",
                                "chatAdministratorRights",
                                "can_post_messages",
                                true,
                                "can_edit_messages",
                                true,
                                "can_delete_messages",
                                true)));
        assertThat(status(other.botId())).isEqualTo("chatMemberStatusAdministrator");
    }

    private static String status(long user) {
        return client.call("getChatMember", "chat_id", channel.id(), "member_id", sender(user))
                .path("status")
                .path("@type")
                .asString();
    }

    private static Map<String, Object> sender(long user) {
        return Map.of("@type", "messageSenderUser", "user_id", user);
    }
}
