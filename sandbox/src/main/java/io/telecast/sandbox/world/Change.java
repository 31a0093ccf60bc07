package io.telecast.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A step of the world; what the journal is made of. Changes that belong together stand in one line of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.PersonSet.class, name = "person"),
    @JsonSubTypes.Type(value = Change.BotSet.class, name = "bot"),
    @JsonSubTypes.Type(value = Change.ChannelSet.class, name = "channel"),
    @JsonSubTypes.Type(value = Change.MemberSet.class, name = "member"),
    @JsonSubTypes.Type(value = Change.FileSet.class, name = "file"),
    @JsonSubTypes.Type(value = Change.MessageSet.class, name = "message"),
    @JsonSubTypes.Type(value = Change.MessagesGone.class, name = "gone"),
    @JsonSubTypes.Type(value = Change.RelationSet.class, name = "relation"),
    @JsonSubTypes.Type(value = Change.ReadSet.class, name = "read"),
    @JsonSubTypes.Type(value = Change.MenuSet.class, name = "menu"),
    @JsonSubTypes.Type(value = Change.UpdateQueued.class, name = "queued"),
    @JsonSubTypes.Type(value = Change.UpdateHandled.class, name = "handled"),
    @JsonSubTypes.Type(value = Change.CounterSet.class, name = "counter")
})
public sealed interface Change {

    record PersonSet(Person person) implements Change {}

    record BotSet(BotAccount bot) implements Change {}

    record ChannelSet(Channel channel) implements Change {}

    /** {@link Rank#NONE} removes. */
    record MemberSet(long channel, long id, Rank rank) implements Change {}

    record FileSet(FileEntry file) implements Change {}

    /** A new message, or a changed one under its old number. */
    record MessageSet(ChatKey chat, StoredMessage message) implements Change {}

    record MessagesGone(ChatKey chat, List<Long> ids) implements Change {}

    /** Whether a user has started a bot and whether the user blocks it. */
    record RelationSet(long user, long bot, boolean started, boolean blocked) implements Change {}

    /** A user has read a chat up to a message. */
    record ReadSet(long user, ChatKey chat, long upTo) implements Change {}

    /** @param user 0 for the menu of everyone */
    record MenuSet(long bot, long user, List<MenuLine> lines) implements Change {}

    record UpdateQueued(long bot, PendingUpdate update) implements Change {}

    record UpdateHandled(long bot, long seq) implements Change {}

    /** Keeps numbers from being given twice when what had them is gone; written by compaction. */
    record CounterSet(Counter counter, long of, long last) implements Change {}

    /** What is numbered. */
    enum Counter {
        MESSAGE,
        UPDATE,
        FILE
    }
}
