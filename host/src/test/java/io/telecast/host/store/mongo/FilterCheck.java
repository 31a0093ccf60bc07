package io.telecast.host.store.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Watches commands: each filter must name the first field of some index, and none may belong to a transaction. */
final class FilterCheck implements CommandListener {

    private final Map<String, Set<String>> indexed = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int checked;

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        if (command.containsKey("autocommit")) {
            violations.add("a transaction: " + event.getCommandName());
        }
        switch (event.getCommandName()) {
            case "createIndexes" -> declare(command);
            case "find" -> check(command.getString("find").getValue(), command.getDocument("filter"));
            case "aggregate" ->
                check(
                        command.getString("aggregate").getValue(),
                        command.getArray("pipeline").get(0).asDocument().getDocument("$match"));
            case "update" -> checkEach(command.getString("update").getValue(), command, "updates");
            case "delete" -> checkEach(command.getString("delete").getValue(), command, "deletes");
            default -> {}
        }
    }

    private void declare(BsonDocument command) {
        Set<String> fields = indexed.computeIfAbsent(
                command.getString("createIndexes").getValue(), name -> new HashSet<>(Set.of("_id")));
        for (BsonValue index : command.getArray("indexes")) {
            fields.add(index.asDocument().getDocument("key").getFirstKey());
        }
    }

    private void checkEach(String collection, BsonDocument command, String operations) {
        if (command.containsKey(operations)) {
            command.getArray(operations)
                    .forEach(each -> check(collection, each.asDocument().getDocument("q")));
        }
    }

    private void check(String collection, BsonDocument filter) {
        checked++;
        Set<String> usable = indexed.getOrDefault(collection, Set.of("_id"));
        if (names(filter).stream().noneMatch(usable::contains)) {
            violations.add(collection + ": " + filter);
        }
    }

    private static Set<String> names(BsonDocument filter) {
        Set<String> names = new HashSet<>();
        filter.forEach((name, value) -> {
            if (name.equals("$and")) {
                value.asArray().forEach(part -> names.addAll(names(part.asDocument())));
            } else {
                names.add(name);
            }
        });
        return names;
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized int checked() {
        return checked;
    }
}
