package io.telecast.verify;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The visitors of one bot. Every change is a compare-and-set, so that of two at the same time one wins. */
final class Visitors {

    private final Store<Visitor> store;

    Visitors(Store<Visitor> store) {
        this.store = store;
    }

    Visitor find(long userId) {
        return store.get(Visitor.key(userId)).orElseGet(() -> Visitor.unknown(userId));
    }

    /** Whether somebody else has this as the newest link. */
    boolean belongsToAnother(String token, long userId) {
        return store.find(Visitor.BY_TOKEN, token, "", 1).stream().anyMatch(visitor -> visitor.userId() != userId);
    }

    /** Uses a link; what is answered has been written. */
    Use use(long userId, String token, long message, Instant now, VerifySettings settings) {
        while (true) {
            Optional<Versioned<Visitor>> read = store.getVersioned(Visitor.key(userId));
            Use use = read.map(Versioned::record)
                    .orElseGet(() -> Visitor.unknown(userId))
                    .use(token, message, now, settings);
            if (!(use instanceof Use.Change change) || read.isPresent() && store.replace(read.get(), change.next())) {
                return use;
            }
        }
    }

    Visitor change(long userId, UnaryOperator<Visitor> change) {
        while (true) {
            Optional<Visitor> changed = store.update(Visitor.key(userId), change);
            if (changed.isPresent()) {
                return changed.get();
            }
            Visitor first = change.apply(Visitor.unknown(userId));
            if (store.insert(first)) {
                return first;
            }
        }
    }
}
