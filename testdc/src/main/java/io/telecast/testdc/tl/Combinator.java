package io.telecast.testdc.tl;

import java.util.List;
import java.util.Optional;

/** A constructor or a function: one line of a schema. */
record Combinator(String name, int id, List<Field> fields, TlType result) {

    Combinator {
        fields = List.copyOf(fields);
    }

    /** @param flag tells whether it is there; none if it always is */
    record Field(String name, TlType type, Optional<Flag> flag) {}

    /** A bit of an earlier field of type {@code #}. */
    record Flag(String field, int bit) {

        boolean isSet(int word) {
            return (word >>> bit & 1) == 1;
        }
    }
}
