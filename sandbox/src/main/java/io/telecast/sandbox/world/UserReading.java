package io.telecast.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** What users see. Throws {@link Refused}. Thread-safe. */
public final class UserReading {

    private static final int MAX_PAGE = 200;
    private static final int MAX_UNREAD = 999;

    private final World world;
    private final UserReach reach;

    public UserReading(World world) {
        this.world = world;
        this.reach = world.locked(() -> new UserReach(world.state()));
    }

    /** A line of the list of chats. */
    public record ChatLine(
            long id,
            String kind,
            String title,
            String username,
            Optional<MessageView> lastMessage,
            int unread,
            boolean canPost,
            boolean blocked) {}

    /** Messages in ascending order. */
    public record Page(List<MessageView> messages, boolean more) {}

    public List<ChatLine> chats(long user) {
        return world.locked(() -> {
            reach.person(user);
            Directory directory = world.state().directory;
            var lines = new ArrayList<ChatLine>();
            directory.bots().stream().filter(BotAccount::answersUsers).forEach(bot -> {
                boolean blocked = world.state().relations.tie(user, bot.id()).blocked();
                lines.add(line(user, ChatKey.direct(bot.id(), user), "bot", bot.name(), bot.username(), true, blocked));
            });
            directory.channels().stream()
                    .filter(channel -> directory.rank(channel.id(), user).isMember())
                    .forEach(channel -> lines.add(line(
                            user,
                            ChatKey.channel(channel.id()),
                            "channel",
                            channel.title(),
                            channel.username(),
                            directory.rank(channel.id(), user).isAdmin(),
                            false)));
            lines.sort(Comparator.comparing((ChatLine line) ->
                            line.lastMessage().map(MessageView::date).orElse(Instant.MIN))
                    .reversed());
            return lines;
        });
    }

    private ChatLine line(
            long user, ChatKey chat, String kind, String title, String username, boolean canPost, boolean blocked) {
        NavigableMap<Long, StoredMessage> messages = world.state().boxes.in(chat);
        Optional<MessageView> last = Optional.ofNullable(messages.lastEntry()).map(entry -> view(user, chat, entry));
        int unread = (int) messages.tailMap(world.state().relations.read(user, chat), false).values().stream()
                .filter(message -> message.author() != user && !message.service())
                .limit(MAX_UNREAD)
                .count();
        return new ChatLine(chat.forUser(), kind, title, username, last, unread, canPost && !blocked, blocked);
    }

    /** Messages before a number, the latest first cut off. */
    public Page messages(long user, long chatId, long before, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("`limit` is 1 to " + MAX_PAGE + ".");
        }
        return world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            var older = world.state().boxes.in(chat).headMap(before, false).descendingMap();
            var page = new ArrayList<MessageView>();
            older.entrySet().stream().limit(limit + 1L).forEach(entry -> page.add(view(user, chat, entry)));
            boolean more = page.size() > limit;
            if (more) {
                page.removeLast();
            }
            Collections.reverse(page);
            return new Page(page, more);
        });
    }

    public MessageView message(long user, long chatId, long id) {
        return world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            return MessageView.of(world.state(), user, chat, reach.message(chat, id));
        });
    }

    /** A message that may be gone, or not for this user, meanwhile. */
    public Optional<MessageView> glance(long user, ChatKey chat, long id) {
        return world.locked(() -> concerns(user, chat)
                ? world.state().boxes.find(chat, id).map(found -> MessageView.of(world.state(), user, chat, found))
                : Optional.empty());
    }

    /** Whether a user sees a chat. */
    public boolean concerns(long user, ChatKey chat) {
        return world.locked(() -> chat.isChannel()
                ? world.state().directory.rank(chat.box(), user).isMember()
                : chat.peer() == user);
    }

    public List<MenuLine> commands(long user, long bot) {
        return world.locked(() -> {
            reach.see(user, bot);
            return world.state().relations.menu(bot, user);
        });
    }

    /** @throws Refused if there is none, or its account is deleted */
    public void requirePerson(long user) {
        world.locked(() -> reach.person(user));
    }

    private MessageView view(long user, ChatKey chat, Map.Entry<Long, StoredMessage> entry) {
        return MessageView.of(world.state(), user, chat, entry.getValue());
    }
}
