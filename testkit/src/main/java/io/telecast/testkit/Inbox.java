package io.telecast.testkit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a bot has written in a chat and nobody has taken yet. Thread-safe. */
final class Inbox {

    private final Conversation chat;
    private final Set<Long> taken = new HashSet<>();

    Inbox(Conversation chat) {
        this.chat = chat;
    }

    /** Takes the oldest that is wanted. */
    Optional<TestMessage> take(Predicate<TestMessage> wanted) {
        return take(wanted, 1).stream().findFirst();
    }

    /** Takes the oldest that are wanted, as many as there are and no more than that. */
    synchronized List<TestMessage> take(Predicate<TestMessage> wanted, int most) {
        List<TestMessage> found = chat.messages().stream()
                .filter(message -> message.fromBot() && !taken.contains(message.stamp()))
                .sorted(Comparator.comparingLong(TestMessage::stamp))
                .filter(wanted)
                .limit(most)
                .toList();
        found.forEach(message -> taken.add(message.stamp()));
        return found;
    }
}
