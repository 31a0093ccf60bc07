package io.telecast.sandbox.world;

import io.telecast.host.telegram.BotToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The world as it is, for those who make another view of it. Answers nobody's rights. Thread-safe. */
public final class Registry {

    private final World world;

    public Registry(World world) {
        this.world = world;
    }

    /** Makes several answers fit together: nothing happens between them. The action must not wait. */
    public <T> T still(Supplier<T> action) {
        return world.locked(action);
    }

    public Optional<Person> person(long id) {
        return world.locked(() -> directory().person(id));
    }

    public Optional<BotAccount> bot(long id) {
        return world.locked(() -> directory().bot(id));
    }

    /** The bot whose present token this is. */
    public Optional<BotAccount> bot(BotToken token) {
        return bot(token.botId()).filter(account -> account.token().equals(token));
    }

    public Optional<Channel> channel(long id) {
        return world.locked(() -> directory().channel(id));
    }

    /** The person, bot or channel of a username. */
    public Optional<Long> named(String username) {
        return world.locked(() -> directory().named(username));
    }

    public Rank rank(long channel, long member) {
        return world.locked(() -> directory().rank(channel, member));
    }

    public Map<Long, Rank> members(long channel) {
        return world.locked(() -> Map.copyOf(directory().members(channel)));
    }

    public Optional<StoredMessage> message(ChatKey chat, long id) {
        return world.locked(() -> world.state().boxes.find(chat, id));
    }

    public Optional<FileEntry> file(String id) {
        return world.locked(() -> world.state().files.find(id));
    }

    /** Whether a user has ever written to a bot. */
    public boolean started(long user, long bot) {
        return world.locked(() -> world.state().relations.tie(user, bot).started());
    }

    public boolean blocked(long user, long bot) {
        return world.locked(() -> world.state().relations.tie(user, bot).blocked());
    }

    /** @param user 0 for the menu of everyone */
    public List<MenuLine> menu(long bot, long user) {
        return world.locked(() -> world.state().relations.menu(bot, user));
    }

    /** What others call somebody or something. */
    public String displayName(long id) {
        return world.locked(() -> directory().displayName(id));
    }

    /** The channels that somebody is a member of. */
    public List<Long> channelsOf(long member) {
        return world.locked(() -> directory().channels().stream()
                .map(Channel::id)
                .filter(id -> directory().rank(id, member).isMember())
                .toList());
    }

    /** The number of a conversation's latest message, 0 for none. */
    public long latest(ChatKey chat) {
        return world.locked(() -> {
            var messages = world.state().boxes.in(chat);
            return messages.isEmpty() ? 0L : messages.lastKey();
        });
    }

    private Directory directory() {
        return world.state().directory;
    }
}
