package io.telecast.api.storage;

import io.telecast.api.Growing;
import io.telecast.api.Stable;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@link MigrationStep} does to one store. Plugins make them with the methods of the step.
 *
 * @since 1.0
 */
@Growing
@Stable
public sealed interface StoreChange {

    /** The store's name before the step. */
    String source();

    /** Its name after the step; empty if it is no more. */
    Optional<String> target();

    /** Whether the step can be undone. */
    boolean reversible();

    /**
     * Records take another form.
     *
     * @param forward answers empty to leave a record out
     */
    record Form<O extends Record, N extends Record>(
            StoreSpec<O> from,
            StoreSpec<N> to,
            Function<O, Optional<N>> forward,
            Optional<Function<N, Optional<O>>> back)
            implements StoreChange {

        @Override
        public String source() {
            return from.name();
        }

        @Override
        public Optional<String> target() {
            return Optional.of(to.name());
        }

        @Override
        public boolean reversible() {
            return back.isPresent();
        }
    }

    /** The store takes another name. */
    record Name(String source, String to) implements StoreChange {

        @Override
        public Optional<String> target() {
            return Optional.of(to);
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /** The store is left out. */
    record Drop(String source) implements StoreChange {

        @Override
        public Optional<String> target() {
            return Optional.empty();
        }

        @Override
        public boolean reversible() {
            return false;
        }
    }
}
