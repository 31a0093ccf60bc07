package io.telecast.sandbox.world;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.MediaTypes;
import io.telecast.sandbox.content.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one bot sends and edits. Throws {@link BotException}s, and {@link IllegalArgumentException} for what Telegram would
 * call a bad request. Thread-safe.
 */
public final class BotWriting {

    private static final int MAX_DOCUMENT = 8 << 20;
    private static final int MAX_COPIES = 100;

    private final World world;
    private final BotReach reach;
    private final long bot;

    public BotWriting(World world, long bot) {
        this.world = world;
        this.bot = bot;
        this.reach = world.locked(() -> new BotReach(world.state(), bot));
    }

    public Message send(long chatId, OutgoingMessage message) {
        FormattedText text = body(message.body());
        List<List<Key>> keys = Key.of(message.keyboard());
        return withDocument(message.body(), file -> {
            ChatKey chat = reach.writeTo(chatId);
            long replyTo = message.replyTo()
                    .filter(id -> world.state().boxes.find(chat, id).isPresent())
                    .orElse(0L);
            var draft = new StoredMessage.Draft(
                    bot,
                    text,
                    id(file),
                    keys,
                    replyTo,
                    Optional.empty(),
                    message.protect(),
                    false,
                    message.silent(),
                    0);
            return reach.view(chat, world.post(chat, draft, setting(file)));
        });
    }

    public Message copy(CopyRequest request) {
        List<List<Key>> keys = Key.of(request.keyboard());
        Optional<FormattedText> caption =
                request.caption().map(FormattedText::parse).map(FormattedText::asCaption);
        return world.locked(() -> {
            StoredMessage source = reach.message(
                    reach.see(request.source().chatId()), request.source().messageId());
            if (source.service()) {
                throw new IllegalArgumentException("A service message cannot be copied.");
            }
            if (source.protect()) {
                throw new BotException.Forbidden("The message is protected: it can neither be copied nor forwarded.");
            }
            ChatKey chat = reach.writeTo(request.chatId());
            FormattedText text = source.hasFile() ? caption.orElse(source.body()) : source.body();
            var draft = new StoredMessage.Draft(
                    bot, text, source.file(), keys, 0, Optional.empty(), request.protect(), false, request.silent(), 0);
            return reach.view(chat, world.post(chat, draft, List.of()));
        });
    }

    /** Copies in ascending order and without sound; answers the copies by their sources, without what cannot be copied. */
    public Map<Long, Message> copyAll(long from, Collection<Long> ids, long to) {
        var ascending = new TreeSet<>(ids);
        if (ascending.isEmpty() || ascending.size() > MAX_COPIES) {
            throw new IllegalArgumentException(
                    "One request copies 1 to " + MAX_COPIES + " messages, not " + ascending.size() + ".");
        }
        return world.locked(() -> {
            ChatKey source = reach.see(from);
            ChatKey chat = reach.writeTo(to);
            var copies = new TreeMap<Long, Message>();
            for (long id : ascending) {
                world.state()
                        .boxes
                        .find(source, id)
                        .filter(message -> !message.service() && !message.protect())
                        .ifPresent(message ->
                                copies.put(id, reach.view(chat, world.post(chat, copy(message), List.of()))));
            }
            return Collections.unmodifiableMap(copies);
        });
    }

    private StoredMessage.Draft copy(StoredMessage source) {
        return new StoredMessage.Draft(
                bot, source.body(), source.file(), List.of(), 0, Optional.empty(), false, false, true, 0);
    }

    public Message edit(MessageRef ref, OutgoingMessage content) {
        FormattedText text = FormattedText.parse(content.body().text());
        List<List<Key>> keys = Key.of(content.keyboard());
        return withDocument(content.body(), file -> {
            ChatKey chat = reach.see(ref.chatId());
            StoredMessage old = reach.own(chat, ref.messageId());
            if (file.isPresent() && !old.hasFile()) {
                throw new IllegalArgumentException("A text message cannot become a document. Send a new message.");
            }
            FormattedText checked = old.hasFile() ? text.asCaption() : text.asText();
            StoredMessage changed = old.edit(checked, file.map(FileEntry::id).orElse(old.file()), keys);
            return reach.view(chat, replace(chat, old, changed, setting(file)));
        });
    }

    public Message editKeyboard(MessageRef ref, Keyboard keyboard) {
        List<List<Key>> keys = Key.of(keyboard);
        return world.locked(() -> {
            ChatKey chat = reach.see(ref.chatId());
            StoredMessage old = reach.own(chat, ref.messageId());
            return reach.view(chat, replace(chat, old, old.withKeys(keys), List.of()));
        });
    }

    private StoredMessage replace(ChatKey chat, StoredMessage old, StoredMessage changed, List<Change> before) {
        boolean same = changed.html().equals(old.html())
                && changed.keys().equals(old.keys())
                && changed.file().equals(old.file());
        if (same) {
            return old;
        }
        var changes = new ArrayList<>(before);
        changes.add(new Change.MessageSet(chat, changed));
        world.commit(changes);
        return changed;
    }

    private static FormattedText body(OutgoingMessage.Body body) {
        FormattedText text = FormattedText.parse(body.text());
        return body instanceof OutgoingMessage.Document ? text.asCaption() : text.asText();
    }

    private interface Sending {
        Message with(Optional<FileEntry> file);
    }

    /** Stores the document, if there is one, before the lock is taken; throws it away when sending fails. */
    private Message withDocument(OutgoingMessage.Body body, Sending sending) {
        if (!(body instanceof OutgoingMessage.Document document)) {
            return world.locked(() -> sending.with(Optional.empty()));
        }
        byte[] bytes = document.content();
        if (bytes.length == 0 || bytes.length > MAX_DOCUMENT) {
            throw new IllegalArgumentException(
                    "A document has 1 to " + MAX_DOCUMENT + " bytes, not " + bytes.length + ".");
        }
        String name = FileNames.clean(document.fileName());
        String type = document.mimeType().isEmpty() ? MediaTypes.type(name) : document.mimeType();
        Content content = save(bytes);
        try {
            return world.locked(() -> sending.with(
                    Optional.of(FileEntry.of(world.state().files.nextId(), Sample.document(name, type, content)))));
        } catch (RuntimeException e) {
            world.discard(content);
            throw e;
        }
    }

    private Content save(byte[] bytes) {
        try {
            return world.contents().save(new ByteArrayInputStream(bytes), MAX_DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the document: " + e.getMessage(), e);
        }
    }

    private static String id(Optional<FileEntry> file) {
        return file.map(FileEntry::id).orElse("");
    }

    private static List<Change> setting(Optional<FileEntry> file) {
        return file.<Change>map(Change.FileSet::new).stream().toList();
    }
}
