package io.telecast.sandbox.world;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one bot sends and edits messages that it puts together itself, part by part, as the servers' own protocol lets it.
 * Throws what {@link BotWriting} throws. Thread-safe.
 */
public final class BotPosting {

    private final World world;
    private final BotReach reach;
    private final long bot;

    public BotPosting(World world, long bot) {
        this.world = world;
        this.bot = bot;
        this.reach = world.locked(() -> new BotReach(world.state(), bot));
    }

    /**
     * A message to send.
     *
     * @param replyTo 0 for none; one that is not there is no reason to refuse
     * @param album shared by the messages of an album, 0 for none
     */
    public record Post(
            Html body,
            Optional<Attachment> file,
            Keyboard keyboard,
            long replyTo,
            Optional<Origin> origin,
            boolean protect,
            boolean silent,
            long album) {}

    public StoredMessage send(long chatId, Post post) {
        return withFile(post.file(), file -> {
            FormattedText parsed = FormattedText.parse(post.body());
            FormattedText text = file.isPresent() ? parsed.asCaption() : parsed.asText();
            List<List<Key>> keys = Key.of(post.keyboard());
            ChatKey chat = reach.writeTo(chatId);
            boolean answers = world.state().boxes.find(chat, post.replyTo()).isPresent();
            var draft = new StoredMessage.Draft(
                    bot,
                    text,
                    file.map(FileEntry::id).orElse(""),
                    keys,
                    answers ? post.replyTo() : 0,
                    post.origin(),
                    post.protect(),
                    false,
                    post.silent(),
                    post.album());
            return world.post(chat, draft, setting(file));
        });
    }

    /** Keeps a file that a message will carry later; it is forgotten at the next start if none does. */
    public FileEntry keep(Attachment file) {
        return withFile(Optional.of(file), entry -> {
            world.commit(setting(entry));
            return entry.orElseThrow();
        });
    }

    /**
     * Changes one of the bot's own messages.
     *
     * @param body empty leaves the text as it is
     * @param file empty leaves the file as it is
     * @param keyboard what it has from now on
     * @return empty if nothing would be different
     */
    public Optional<StoredMessage> edit(
            MessageRef ref, Optional<Html> body, Optional<Attachment> file, Keyboard keyboard) {
        return withFile(file, entry -> {
            List<List<Key>> keys = Key.of(keyboard);
            ChatKey chat = reach.see(ref.chatId());
            StoredMessage old = reach.own(chat, ref.messageId());
            FormattedText parsed = body.map(FormattedText::parse).orElse(old.body());
            FormattedText text = old.hasFile() || entry.isPresent() ? parsed.asCaption() : parsed.asText();
            StoredMessage changed = old.edit(text, entry.map(FileEntry::id).orElse(old.file()), keys);
            if (changed.html().equals(old.html())
                    && changed.keys().equals(old.keys())
                    && changed.file().equals(old.file())) {
                return Optional.empty();
            }
            var changes = new ArrayList<>(setting(entry));
            changes.add(new Change.MessageSet(chat, changed));
            world.commit(changes);
            return Optional.of(changed);
        });
    }

    private <T> T withFile(Optional<Attachment> attachment, Function<Optional<FileEntry>, T> action) {
        try {
            return world.locked(() -> action.apply(attachment.map(this::entry)));
        } catch (RuntimeException e) {
            if (attachment.isPresent() && attachment.get() instanceof Attachment.Fresh(var sample)) {
                world.discard(sample.content());
            }
            throw e;
        }
    }

    private FileEntry entry(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Known(var id) ->
                world.state()
                        .files
                        .find(id)
                        .orElseThrow(() -> new BotException.NotFound("There is no file " + id + "."));
            case Attachment.Fresh(var sample) ->
                FileEntry.of(world.state().files.nextId(), sample);
        };
    }

    private static List<Change> setting(Optional<FileEntry> file) {
        return file.<Change>map(Change.FileSet::new).stream().toList();
    }
}
