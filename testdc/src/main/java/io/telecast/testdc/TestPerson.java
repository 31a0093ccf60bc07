package io.telecast.testdc;

import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.Watch;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Somebody who talks to bots. Thread-safe. */
public final class TestPerson {

    private final long id;
    private final UserWriting writing;
    private final Watch watch;

    TestPerson(long id, UserWriting writing, Watch watch) {
        this.id = id;
        this.writing = writing;
        this.watch = watch;
    }

    public long id() {
        return id;
    }

    /** Sends a text to a bot or channel. */
    public MessageView send(long chat, String text) {
        return writing.send(id, chat, text, 0);
    }

    public MessageView reply(long chat, long message, String text) {
        return writing.send(id, chat, text, message);
    }

    public MessageView send(long chat, Sample file, String caption) {
        return writing.sendFile(id, chat, file, caption, 0);
    }

    public List<MessageView> sendAlbum(long chat, List<Sample> files, String caption) {
        return writing.sendAlbum(id, chat, files, caption);
    }

    public List<MessageView> forward(long from, List<Long> messages, long to) {
        return writing.forward(id, from, messages, to);
    }

    public MessageView edit(long chat, long message, String text) {
        return writing.edit(id, chat, message, text);
    }

    public void delete(long chat, List<Long> messages) {
        writing.delete(id, chat, messages);
    }

    /** Presses a button; the future ends with the bot's answer. */
    public CompletableFuture<Presses.Answer> press(long chat, long message, int row, int column) {
        return writing.press(id, chat, message, row, column);
    }

    public void block(long bot, boolean blocked) {
        writing.block(id, bot, blocked);
    }

    /** The conversation with a bot, as this person sees it now. */
    public List<MessageView> chatWith(long bot) {
        return watch.messages(ChatKey.direct(bot, id)).stream()
                .map(Watch.Seen::message)
                .toList();
    }
}
