package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Membership;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.UpdateSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** A bot that keeps what it is told to send. */
public class FakeBot implements Bot {

    public static final BotIdentity SELF = new BotIdentity(77, "files_bot", "Files");

    public final List<String> said = new ArrayList<>();
    public final List<CopyRequest> copies = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    public final Map<MessageRef, Message> messages = new HashMap<>();

    /** How many messages each request copied. */
    public final List<Integer> bulkCopies = new ArrayList<>();

    /** Messages that cannot be copied. */
    public final Set<Long> protectedMessages = new HashSet<>();

    /** What happens once a message is copied. */
    public volatile Runnable afterCopy = () -> {};

    private final AtomicLong numbers = new AtomicLong(1000);

    @Override
    public BotIdentity self() {
        return SELF;
    }

    @Override
    public synchronized Message send(long chatId, OutgoingMessage message) {
        said.add(message.body().text().markup());
        return keep(chatId, message.body().text().markup(), message.keyboard());
    }

    @Override
    public synchronized Message copy(CopyRequest request) {
        if (!messages.containsKey(request.source())) {
            throw new BotException.NotFound("The message is gone.");
        }
        copies.add(request);
        Message copy = keep(request.chatId(), "", request.keyboard());
        afterCopy.run();
        return copy;
    }

    @Override
    public synchronized Message edit(MessageRef message, OutgoingMessage content) {
        said.add(content.body().text().markup());
        return message(message, content.body().text().markup(), content.keyboard());
    }

    @Override
    public synchronized Message editKeyboard(MessageRef message, Keyboard keyboard) {
        return message(message, "", keyboard);
    }

    Message keep(long chatId, String text, Keyboard keyboard) {
        return message(new MessageRef(chatId, numbers.incrementAndGet()), text, keyboard);
    }

    Message message(MessageRef ref, String text, Keyboard keyboard) {
        var chat = new Chat(ref.chatId(), Chat.Kind.PRIVATE, "", "");
        Message message = Message.builder(ref, chat, Instant.EPOCH)
                .text(text)
                .keyboard(keyboard)
                .build();
        messages.put(ref, message);
        return message;
    }

    @Override
    public synchronized Map<Long, Message> messages(long chatId, Collection<Long> messageIds) {
        var found = new TreeMap<Long, Message>();
        for (Long id : messageIds) {
            Message message = messages.get(new MessageRef(chatId, id));
            if (message != null) {
                found.put(id, message);
            }
        }
        return found;
    }

    @Override
    public void answerPress(String pressId, String text, boolean alert) {
        notices.add(text);
    }

    @Override
    public synchronized Map<Long, Message> copyAll(long fromChatId, Collection<Long> messageIds, long toChatId) {
        bulkCopies.add(messageIds.size());
        var copied = new TreeMap<Long, Message>();
        for (Long id : new TreeSet<>(messageIds)) {
            Message source = messages.get(new MessageRef(fromChatId, id));
            if (source != null && !protectedMessages.contains(id)) {
                Message copy = keep(toChatId, source.text(), Keyboard.NONE);
                Message whole = new Message(
                        copy.ref(),
                        copy.chat(),
                        copy.date(),
                        copy.sender(),
                        source.text(),
                        source.media(),
                        copy.replyTo(),
                        copy.forwardedFrom(),
                        copy.keyboard(),
                        false);
                messages.put(copy.ref(), whole);
                copied.put(id, whole);
            }
        }
        return copied;
    }

    @Override
    public Set<Long> delete(long chatId, Collection<Long> messageIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Chat chat(long chatId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Chat chat(String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Membership member(long chatId, long userId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pin(MessageRef message, boolean silent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void promote(long chatId, long botId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start(UpdateSink sink) {}

    @Override
    public void setMenu(MenuScope scope, List<MenuEntry> entries) {}

    @Override
    public void close() {}
}
