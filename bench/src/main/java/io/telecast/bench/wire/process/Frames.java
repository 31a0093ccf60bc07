package io.telecast.bench.wire.process;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes between the benchmark and its children: one JSON object a line. */
final class Frames {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Frames() {}

    /** A question; its number comes back with all that answers it. */
    record Question(long id, String what, JsonNode with) {}

    enum Sort {
        /** More will follow. */
        EVENT,
        DONE,
        /** The body is a text that says why. */
        FAILED
    }

    /** @param id of the question */
    record Answer(long id, Sort sort, JsonNode body) {}
}
