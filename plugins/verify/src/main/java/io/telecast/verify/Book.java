package io.telecast.verify;

import io.telecast.api.storage.Storage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The visitors of each bot, which never meet. */
final class Book {

    private final Storage storage;
    private final Map<Long, Visitors> byBot = new ConcurrentHashMap<>();

    Book(Storage storage) {
        this.storage = storage;
    }

    Visitors of(long botId) {
        return byBot.computeIfAbsent(
                botId, id -> new Visitors(storage.forBot(id).open(Visitor.spec())));
    }
}
