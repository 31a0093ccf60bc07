package io.telecast.host.telegram.tdlib.client;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * All TDLib clients of the process. While there is one, a platform thread receives for all; nothing that arrives, however
 * odd, ends it. Any thread may call.
 */
public final class TdJson {

    private static final Logger LOG = LoggerFactory.getLogger(TdJson.class);
    private static final double TURN_SECONDS = 1.0;

    private final TdLibrary library;
    private final Map<Integer, TdClient> clients = new ConcurrentHashMap<>();
    // used by the receiver alone
    private long misunderstood;
    // guarded by this; TDLib aborts the process when two threads receive at once
    private @Nullable Thread receiver;

    TdJson(TdLibrary library) {
        this.library = library;
    }

    /**
     * Opens a client. It is silent until the first request.
     *
     * @param updates gets all that is no answer, in order, on the receiver's thread: returns at once
     */
    public synchronized TdClient open(Consumer<JsonNode> updates) {
        int id = library.createClient();
        var client = new TdClient(id, this, updates);
        clients.put(id, client);
        if (receiver == null) {
            receiver = Thread.ofPlatform().name("tdlib-receiver").daemon().start(this::receive);
        }
        return client;
    }

    /** Runs a function that TDLib answers at once and without a client. */
    public JsonNode execute(TdFunction function) {
        JsonNode answer =
                TdMapper.parse(library.execute(TdMapper.write(function)).orElse("{}"));
        if (Fields.type(answer).equals("error")) {
            throw TdClient.error(answer);
        }
        return answer;
    }

    void send(int client, String request) {
        library.send(client, request);
    }

    void leave(int client) {
        clients.remove(client);
    }

    /** The clients that are open. */
    int count() {
        return clients.size();
    }

    synchronized Optional<Thread> receiver() {
        return Optional.ofNullable(receiver);
    }

    private void receive() {
        while (stays()) {
            try {
                library.receive(TURN_SECONDS).ifPresent(this::route);
            } catch (RuntimeException | StackOverflowError e) {
                misunderstood(e);
            }
        }
    }

    /** Told each time the count has doubled, and without what TDLib sent: it may hold what users wrote. */
    private void misunderstood(Throwable failure) {
        long count = ++misunderstood;
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "Something that TDLib sent could not be understood ({} by now): {}",
                    count,
                    failure.getClass().getName());
        }
    }

    private synchronized boolean stays() {
        if (clients.isEmpty()) {
            receiver = null;
            return false;
        }
        return true;
    }

    private void route(String text) {
        JsonNode object = TdMapper.parse(text);
        TdClient client = clients.get((int) Fields.number(object, "@client_id"));
        if (client != null) {
            client.received(object);
        }
    }
}
