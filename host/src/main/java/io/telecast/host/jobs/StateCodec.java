package io.telecast.host.jobs;

import tools.jackson.databind.json.JsonMapper;

/** States as JSON, with a mapper of its own so that nothing else keeps a plugin's record class. */
final class StateCodec<S extends Record> {

    private final JsonMapper mapper = new JsonMapper();
    private final Class<S> type;

    StateCodec(Class<S> type) {
        this.type = type;
    }

    String encode(S state) {
        return mapper.writeValueAsString(state);
    }

    S decode(String json) {
        return mapper.readValue(json, type);
    }
}
