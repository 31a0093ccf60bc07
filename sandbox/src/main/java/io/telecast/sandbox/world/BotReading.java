package io.telecast.sandbox.world;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.BotToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one bot can find out, delete and pin. Throws {@link BotException}s. Thread-safe. */
public final class BotReading {

    private static final Duration DELETABLE = Duration.ofHours(48);

    private final World world;
    private final BotReach reach;
    private final long bot;

    public BotReading(World world, long bot) {
        this.world = world;
        this.bot = bot;
        this.reach = world.locked(() -> new BotReach(world.state(), bot));
    }

    /** @throws BotException.Unauthorized if the token is not this bot's present one */
    public BotIdentity signIn(BotToken token) {
        return world.locked(() -> world.state()
                .directory
                .bot(bot)
                .filter(account -> account.token().equals(token))
                .map(account -> new BotIdentity(account.id(), account.username(), account.name()))
                .orElseThrow(BotException.Unauthorized::new));
    }

    public Map<Long, Message> messages(long chatId, Collection<Long> ids) {
        return world.locked(() -> {
            ChatKey chat = reach.see(chatId);
            var found = new TreeMap<Long, Message>();
            for (long id : ids) {
                world.state().boxes.find(chat, id).ifPresent(message -> found.put(id, reach.view(chat, message)));
            }
            return Collections.unmodifiableMap(found);
        });
    }

    /** The file of a message, if the bot can see both. */
    public FileEntry file(MessageRef ref) {
        return world.locked(() -> {
            StoredMessage message = reach.message(reach.see(ref.chatId()), ref.messageId());
            return world.state()
                    .files
                    .find(message.file())
                    .orElseThrow(() -> new BotException.NotFound("Message " + ref.messageId() + " has no file."));
        });
    }

    public Chat chat(long chatId) {
        return world.locked(() -> reach.chat(reach.see(chatId)));
    }

    public Chat chat(String username) {
        return world.locked(() -> world.state()
                .directory
                .channel(username)
                .map(Channel::chat)
                .orElseThrow(() -> new BotException.NotFound(
                        "There is no public channel @" + username + ". Check the name, or give the channel's id.")));
    }

    /** Whether the bot itself is an administrator of a channel that it can see. */
    public boolean administrates(long chatId) {
        return world.locked(() -> {
            ChatKey chat = reach.see(chatId);
            return chat.isChannel() && world.state().directory.rank(chatId, bot).isAdmin();
        });
    }

    public Membership member(long chatId, long userId) {
        return world.locked(() -> {
            ChatKey chat = reach.see(chatId);
            if (!chat.isChannel()) {
                throw new IllegalArgumentException("Only channels have members; " + chatId + " is a private chat.");
            }
            reach.requireAdmin(chat, "see the members of");
            return switch (world.state().directory.rank(chatId, userId)) {
                case OWNER -> Membership.OWNER;
                case ADMIN -> Membership.ADMINISTRATOR;
                case MEMBER -> Membership.MEMBER;
                case NONE -> Membership.NONE;
                case BANNED -> Membership.BANNED;
            };
        });
    }

    /** Makes another bot an administrator of a channel. */
    public void promote(long chatId, long other) {
        world.locked(() -> {
            ChatKey chat = reach.see(chatId);
            if (!chat.isChannel()) {
                throw new IllegalArgumentException(
                        "Only channels have administrators; " + chatId + " is a private chat.");
            }
            reach.requireAdmin(chat, "promote in");
            if (world.state().directory.bot(other).isEmpty()) {
                throw new BotException.NotFound("There is no bot " + other + " to promote.");
            }
            if (!world.state().directory.rank(chatId, other).isAdmin()) {
                world.commit(List.of(new Change.MemberSet(chatId, other, Rank.ADMIN)));
            }
            return true;
        });
    }

    /** Deletes what a bot may delete: its own and its users' messages, and posts where it is administrator, for 48 hours. */
    public Set<Long> delete(long chatId, Collection<Long> ids) {
        return world.locked(() -> {
            ChatKey chat = reach.see(chatId);
            boolean all = !chat.isChannel()
                    || world.state().directory.rank(chatId, bot).isAdmin();
            var gone = new HashSet<Long>();
            var present = new ArrayList<Long>();
            for (long id : new HashSet<>(ids)) {
                var message = world.state().boxes.find(chat, id);
                boolean allowed = message.isEmpty()
                        || (all || message.get().author() == bot)
                                && message.get().date().plus(DELETABLE).isAfter(world.now());
                if (allowed) {
                    gone.add(id);
                    message.ifPresent(found -> present.add(found.id()));
                }
            }
            if (!present.isEmpty()) {
                Collections.sort(present);
                world.commit(List.of(new Change.MessagesGone(chat, present)));
            }
            return Collections.unmodifiableSet(gone);
        });
    }

    public void pin(MessageRef ref, boolean silent) {
        world.locked(() -> {
            ChatKey chat = reach.see(ref.chatId());
            reach.requireAdmin(chat, "pin in");
            StoredMessage message = reach.message(chat, ref.messageId());
            if (message.service()) {
                throw new IllegalArgumentException("A service message cannot be pinned.");
            }
            if (!message.pinned()) {
                var told = new StoredMessage.Draft(
                        bot,
                        FormattedText.plain("Pinned a message"),
                        "",
                        List.of(),
                        message.id(),
                        Optional.empty(),
                        false,
                        true,
                        silent,
                        0);
                world.post(chat, told, List.of(new Change.MessageSet(chat, message.pin())));
            }
            return true;
        });
    }
}
