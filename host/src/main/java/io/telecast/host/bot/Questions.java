package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.question.AnswerHandler;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.api.storage.Versioned;
import io.telecast.host.owner.Owner;
import io.telecast.host.users.PluginReach;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who was asked something, durable, and who takes the answers. Calls may block on the database. Safe to use from any thread.
 */
public final class Questions {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MAX_NOTE = 2_000;

    private final Store<AskedRecord> asked;
    private final PluginReach reach;
    private final InstantSource clock;
    private final Named<AnswerHandler> handlers = new Named<>("question");

    /** @param asked opened with {@link #spec} */
    public Questions(Store<AskedRecord> asked, PluginReach reach, InstantSource clock) {
        this.asked = asked;
        this.reach = reach;
        this.clock = clock;
    }

    public static StoreSpec<AskedRecord> spec() {
        return StoreSpec.of("questions", AskedRecord.class, one -> key(one.botId(), one.userId()))
                .expires(one -> Optional.of(one.until()))
                .build();
    }

    /**
     * Takes the answers to a question.
     *
     * @throws IllegalArgumentException if it has no proper name
     * @throws IllegalStateException if the owner has it already
     */
    public Registration register(Owner owner, String name, AnswerHandler handler) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A question's name has 1 to 32 of a-z, 0-9 and -, beginning with a letter: " + name);
        }
        return handlers.register(owner, name(owner.id(), name), handler);
    }

    /**
     * Takes the user's next message for an answer; a question asked before is forgotten.
     *
     * @throws IllegalArgumentException if it waits for too long or the note is too long
     */
    public void ask(String plugin, String question, long botId, long userId, Duration patience, String note) {
        if (!patience.isPositive() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A question waits for an answer above zero and at most "
                    + LONGEST.toDays() + " days, not " + patience + ".");
        }
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("A question's note has at most " + MAX_NOTE + " characters, not "
                    + note.length() + ". Keep what is longer in a store.");
        }
        asked.put(new AskedRecord(
                botId, userId, plugin, question, note, clock.instant().plus(patience)));
    }

    /** Asks no more; answers whether this question was open. */
    public boolean withdraw(String plugin, String question, long botId, long userId) {
        return open(botId, userId)
                .filter(one -> one.record().plugin().equals(plugin)
                        && one.record().question().equals(question))
                .filter(this::end)
                .isPresent();
    }

    /** What a user was asked. */
    Optional<Versioned<AskedRecord>> open(long botId, long userId) {
        return asked.getVersioned(key(botId, userId));
    }

    /** Ends a question; answers whether it was still open. */
    boolean end(Versioned<AskedRecord> one) {
        return asked.delete(one);
    }

    /** Who takes the answer, if the plugin is there, has the question, and serves the bot. */
    Optional<Named.Entry<AnswerHandler>> handler(AskedRecord one) {
        return handlers.find(name(one.plugin(), one.question()), owner -> reach.serves(owner.id(), one.botId()));
    }

    private static String key(long botId, long userId) {
        return botId + "." + userId;
    }

    private static String name(String plugin, String question) {
        return plugin + ":" + question;
    }
}
