package io.telecast.autodelete;

import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.Order;
import io.telecast.api.storage.StoreSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The files of an order that are to be deleted, all at the same time.
 *
 * @param messages the user's copies that are still there, in the order of their arrival
 * @param files how many have arrived
 * @param kept how many of these could not be deleted
 * @param first when the first file arrived
 * @param last when the latest file arrived
 * @param finished whether nothing more is to come
 * @param warned whether the user knows of {@code due}
 * @param warning the number of the message that says so, 0 while there is none
 */
record Pending(
        String key,
        Wish wish,
        List<Long> messages,
        int files,
        int kept,
        Instant first,
        Instant last,
        Instant due,
        boolean finished,
        boolean warned,
        long warning) {

    /** Telegram lets a bot delete what is at most this old. */
    static final Duration DELETABLE = Duration.ofHours(48);

    /** No deletion is planned later than this after the first file's arrival: an hour is left for trying again. */
    private static final Duration LATEST = Duration.ofHours(47);

    /** How much longer the files of an order stay that was interrupted, so that its rest can follow. */
    private static final Duration INTERRUPTED = Duration.ofHours(1);

    /**
     * Who asked for what, and how long it stays.
     *
     * @param startPayload asks for the same again; may be empty
     * @param minutes the delay that held when the order began
     */
    record Wish(long botId, long userId, long chatId, String startPayload, long minutes) {

        Duration delay() {
            return Duration.ofMinutes(minutes);
        }
    }

    Pending {
        messages = List.copyOf(messages);
    }

    static StoreSpec<Pending> spec() {
        return StoreSpec.of("orders", Pending.class, Pending::key).build();
    }

    static String key(Order order) {
        return order.botId() + "/" + order.id();
    }

    /** An order whose first file has arrived. */
    static Pending begun(Delivery delivery, Duration delay) {
        Order order = delivery.order();
        var wish = new Wish(
                order.botId(), order.userId(), delivery.message().chatId(), order.startPayload(), delay.toMinutes());
        Instant at = delivery.at();
        var none = new Pending(key(order), wish, List.of(), 0, 0, at, at, at, false, false, 0);
        return none.with(delivery.message().messageId(), at);
    }

    /** One more file has arrived. The same one again changes nothing. */
    Pending with(long message, Instant at) {
        if (messages.contains(message)) {
            return this;
        }
        var more = new ArrayList<>(messages);
        more.add(message);
        Instant late = notTooLate(at.plus(wish.delay()).plus(INTERRUPTED));
        return new Pending(key, wish, more, files + 1, kept, first, at, late, false, false, warning);
    }

    /** Nothing more comes: the time begins to run. Saying so again changes nothing. */
    Pending finish(Instant now) {
        if (finished) {
            return this;
        }
        Instant end = notTooLate(now.plus(wish.delay()));
        return new Pending(key, wish, messages, files, kept, first, last, end, true, false, warning);
    }

    /** The user knows of a time; should another one hold by now, there is more to say. */
    Pending warn(Instant shown, long message) {
        return new Pending(key, wish, messages, files, kept, first, last, due, finished, due.equals(shown), message);
    }

    /** Some messages were dealt with. */
    Pending without(Collection<Long> done, int notDeleted) {
        List<Long> left =
                messages.stream().filter(message -> !done.contains(message)).toList();
        return new Pending(key, wish, left, files, kept + notDeleted, first, last, due, finished, warned, warning);
    }

    boolean wantsWarning() {
        return finished && !warned && !messages.isEmpty();
    }

    /** Whether no bot can delete any of the messages any more. */
    boolean lost(Instant now) {
        return !now.isBefore(last.plus(DELETABLE));
    }

    private Instant notTooLate(Instant time) {
        Instant end = first.plus(LATEST);
        return time.isBefore(end) ? time : end;
    }
}
