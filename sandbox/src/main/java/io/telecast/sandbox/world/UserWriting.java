package io.telecast.sandbox.world;

import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.PendingUpdate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** What users do. Throws {@link Refused}, and {@link IllegalArgumentException} for what makes no sense. Thread-safe. */
public final class UserWriting {

    private static final int MAX_FORWARD = 100;
    private static final int MAX_ALBUM = 10;

    private final World world;
    private final Presses presses;
    private final UserReach reach;

    public UserWriting(World world, Presses presses) {
        this.world = world;
        this.presses = presses;
        this.reach = world.locked(() -> new UserReach(world.state()));
    }

    /** @param replyTo 0 for none */
    public MessageView send(long user, long chatId, String text, long replyTo) {
        FormattedText body = FormattedText.plain(text).asText();
        return world.locked(() -> {
            ChatKey chat = reach.writeTo(user, chatId);
            return post(
                    user, chat, StoredMessage.Draft.of(user, body, "").replyingTo(checked(chat, replyTo)), List.of());
        });
    }

    /** Whether a file could be sent, before its bytes are taken. */
    public void requireWritable(long user, long chatId) {
        world.locked(() -> reach.writeTo(user, chatId));
    }

    /** Sends 2 to 10 files that are shown as one; the first has the caption. */
    public List<MessageView> sendAlbum(long user, long chatId, List<Sample> samples, String caption) {
        if (samples.size() < 2 || samples.size() > MAX_ALBUM) {
            throw new IllegalArgumentException("An album has 2 to " + MAX_ALBUM + " files.");
        }
        FormattedText body = FormattedText.plain(caption).asCaption();
        return world.locked(() -> {
            ChatKey chat = reach.writeTo(user, chatId);
            long album = world.state().boxes.next(chat.box());
            var sent = new ArrayList<MessageView>();
            for (Sample sample : samples) {
                Optional<FileEntry> known = world.state().files.find(sample);
                FileEntry file =
                        known.orElseGet(() -> FileEntry.of(world.state().files.nextId(), sample));
                List<Change> before = known.isPresent() ? List.of() : List.of(new Change.FileSet(file));
                var draft = StoredMessage.Draft.of(user, sent.isEmpty() ? body : FormattedText.EMPTY, file.id());
                sent.add(post(user, chat, draft.inAlbum(album), before));
            }
            return sent;
        });
    }

    /** Sends a file; an upload that cannot be sent is thrown away. */
    public MessageView sendFile(long user, long chatId, Sample sample, String caption, long replyTo) {
        try {
            FormattedText body = FormattedText.plain(caption).asCaption();
            return world.locked(() -> {
                ChatKey chat = reach.writeTo(user, chatId);
                long reply = checked(chat, replyTo);
                Optional<FileEntry> known = world.state().files.find(sample);
                FileEntry file =
                        known.orElseGet(() -> FileEntry.of(world.state().files.nextId(), sample));
                List<Change> before = known.isPresent() ? List.of() : List.of(new Change.FileSet(file));
                return post(
                        user,
                        chat,
                        StoredMessage.Draft.of(user, body, file.id()).replyingTo(reply),
                        before);
            });
        } catch (RuntimeException e) {
            discard(sample.content());
            throw e;
        }
    }

    private void discard(Content content) {
        world.discard(content);
    }

    private long checked(ChatKey chat, long replyTo) {
        return replyTo == 0 ? 0 : reach.message(chat, replyTo).id();
    }

    private MessageView post(long user, ChatKey chat, StoredMessage.Draft draft, List<Change> before) {
        return MessageView.of(world.state(), user, chat, world.post(chat, draft, before));
    }

    public List<MessageView> forward(long user, long fromChat, List<Long> ids, long toChat) {
        if (ids.isEmpty() || ids.size() > MAX_FORWARD) {
            throw new IllegalArgumentException("Forward 1 to " + MAX_FORWARD + " messages at a time.");
        }
        return world.locked(() -> {
            ChatKey from = reach.see(user, fromChat);
            ChatKey to = reach.writeTo(user, toChat);
            var drafts = new ArrayList<StoredMessage.Draft>();
            for (long id : new TreeSet<>(ids)) {
                StoredMessage source = reach.message(from, id);
                if (source.service() || source.protect()) {
                    throw Refused.forbidden(
                            "Message " + id + " is protected or a service message: it cannot be forwarded.");
                }
                drafts.add(StoredMessage.Draft.of(user, source.body(), source.file())
                        .from(source.origin().orElseGet(() -> origin(from, source))));
            }
            return drafts.stream()
                    .map(draft -> post(user, to, draft, List.of()))
                    .toList();
        });
    }

    private Origin origin(ChatKey chat, StoredMessage message) {
        return chat.isChannel()
                ? new Origin(chat.box(), message.id(), world.state().directory.displayName(chat.box()))
                : new Origin(0, 0, world.state().directory.displayName(message.author()));
    }

    public MessageView edit(long user, long chatId, long id, String text) {
        FormattedText body = FormattedText.plain(text);
        return world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            StoredMessage old = reach.message(chat, id);
            if (old.author() != user || old.service() || old.origin().isPresent()) {
                throw Refused.forbidden("Only what one wrote oneself can be edited.");
            }
            StoredMessage changed = old.edit(old.hasFile() ? body.asCaption() : body.asText(), old.file(), old.keys());
            world.commit(List.of(new Change.MessageSet(chat, changed)));
            return MessageView.of(world.state(), user, chat, changed);
        });
    }

    public void delete(long user, long chatId, List<Long> ids) {
        world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            if (chat.isChannel() && !world.state().directory.rank(chatId, user).isAdmin()) {
                throw Refused.forbidden("Only the owner and administrators delete posts.");
            }
            var present = new TreeSet<>(ids)
                    .stream()
                            .filter(id -> world.state().boxes.find(chat, id).isPresent())
                            .toList();
            if (!present.isEmpty()) {
                world.commit(List.of(new Change.MessagesGone(chat, present)));
            }
            return true;
        });
    }

    /** All that is in a chat has been read. */
    public void read(long user, long chatId) {
        world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            var messages = world.state().boxes.in(chat);
            if (!messages.isEmpty()
                    && messages.lastKey() > world.state().relations.read(user, chat)) {
                world.commit(List.of(new Change.ReadSet(user, chat, messages.lastKey())));
            }
            return true;
        });
    }

    public void block(long user, long botId, boolean blocked) {
        world.locked(() -> {
            ChatKey chat = reach.see(user, botId);
            if (chat.isChannel()) {
                throw new IllegalArgumentException("Only bots can be blocked; give the id of a bot.");
            }
            var tie = world.state().relations.tie(user, botId);
            if (tie.blocked() != blocked) {
                long seq = world.state().updates.next(botId);
                var update = new PendingUpdate(seq, Kind.BLOCK, world.now(), chat, 0, user, "", blocked);
                world.commit(List.of(
                        new Change.RelationSet(user, botId, tie.started(), blocked),
                        new Change.UpdateQueued(botId, update)));
            }
            return true;
        });
    }

    /** Presses a button that sends data; the future ends with the bot's answer. */
    public CompletableFuture<Presses.Answer> press(long user, long chatId, long id, int row, int column) {
        return world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            StoredMessage message = reach.message(chat, id);
            var keys = message.keys();
            if (row < 0
                    || row >= keys.size()
                    || column < 0
                    || column >= keys.get(row).size()) {
                throw Refused.missing("The message has no button in row " + row + ", column " + column + ".");
            }
            Key key = keys.get(row).get(column);
            if (key.data().isEmpty()) {
                throw new IllegalArgumentException("The button opens an address: " + key.url() + ". Open it instead.");
            }
            return presses.press(reach.bot(message.author()).id(), user, chat, id, key.data());
        });
    }

    /** Presses a button that the user made up, as a changed app can; the future ends with the bot's answer. */
    public CompletableFuture<Presses.Answer> forgePress(long user, long chatId, long id, String data) {
        return world.locked(() -> {
            ChatKey chat = reach.see(user, chatId);
            StoredMessage message = reach.message(chat, id);
            return presses.press(reach.bot(message.author()).id(), user, chat, id, data);
        });
    }
}
