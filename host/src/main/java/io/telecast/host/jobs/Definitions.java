package io.telecast.host.jobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open definitions of a namespace. Of those that serve, the latest of each kind counts. Safe for use by any thread. */
final class Definitions {

    private final List<JobDefinition<?>> open = new ArrayList<>();
    private int turn;

    synchronized void add(JobDefinition<?> definition) {
        open.add(definition);
    }

    synchronized void remove(JobDefinition<?> definition) {
        open.remove(definition);
    }

    /** One definition of each kind, another one first each time, so that none starves the others. */
    synchronized List<JobDefinition<?>> inTurn() {
        Map<String, JobDefinition<?>> latest = new LinkedHashMap<>();
        open.stream().filter(JobDefinition::serves).forEach(definition -> latest.put(definition.type(), definition));
        List<JobDefinition<?>> kinds = new ArrayList<>(latest.values());
        if (!kinds.isEmpty()) {
            turn = (turn + 1) % kinds.size();
            Collections.rotate(kinds, turn);
        }
        return kinds;
    }
}
