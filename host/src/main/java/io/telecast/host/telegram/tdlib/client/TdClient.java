package io.telecast.host.telegram.tdlib.client;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One TDLib client: requests with their answers, and updates. Any thread may call. */
public final class TdClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TdClient.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final int id;
    private final TdJson json;
    private final Consumer<JsonNode> updates;
    private final AtomicLong extras = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    TdClient(int id, TdJson json, Consumer<JsonNode> updates) {
        this.id = id;
        this.json = json;
        this.updates = updates;
    }

    /** Sends a request; the answer fails with {@link TdException}. Cancelling it means that nobody waits any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is done with the answer is the caller's business
    public CompletableFuture<JsonNode> send(TdFunction function) {
        long extra = extras.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(extra, answer);
        answer.whenComplete((ok, failure) -> waiting.remove(extra)); // also when it is given up
        if (isClosed()) {
            failAll();
            return answer;
        }
        json.send(id, TdMapper.write(function, extra));
        return answer;
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws TdException if TDLib refuses
     * @throws TimeoutException if none comes in time; whether it was done is unknown
     */
    public JsonNode call(TdFunction function, Duration limit) throws InterruptedException, TimeoutException {
        return await(send(function), limit);
    }

    /** The same for an answer that is under way. */
    public static JsonNode await(CompletableFuture<JsonNode> answer, Duration limit)
            throws InterruptedException, TimeoutException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TdException refused) {
                throw new TdException(refused.code(), refused.reason());
            }
            throw new IllegalStateException("An answer of TDLib could not be read.", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            answer.cancel(false);
            throw e;
        }
    }

    /** Whether TDLib has closed it, asked to or by itself. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** On the receiver's thread. */
    void received(JsonNode object) {
        if (object.has("@extra")) {
            answer(object);
            return;
        }
        boolean last = Fields.type(object).equals("updateAuthorizationState")
                && Fields.type(object.path("authorization_state")).equals("authorizationStateClosed");
        if (last) {
            json.leave(id);
            closed.countDown();
            failAll();
        }
        updates.accept(object);
    }

    private void answer(JsonNode object) {
        CompletableFuture<JsonNode> answer = waiting.remove(Fields.number(object, "@extra"));
        if (answer == null) {
            return; // nobody waits any more
        }
        if (Fields.type(object).equals("error")) {
            answer.completeExceptionally(error(object));
        } else {
            answer.complete(object);
        }
    }

    static TdException error(JsonNode object) {
        return new TdException((int) Fields.number(object, "code"), Fields.text(object, "message"));
    }

    private void failAll() {
        waiting.values().forEach(answer -> answer.completeExceptionally(TdException.closed()));
        waiting.clear();
    }

    /** Requests that are still under way. */
    int pending() {
        return waiting.size();
    }

    /** Has TDLib write down its state and waits until it has released everything. */
    @Override
    public void close() {
        if (isClosed()) {
            return;
        }
        send(new Sessions.Close());
        boolean interrupted = Thread.interrupted();
        try {
            if (!closed.await(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A TDLib client did not close within {} s.", CLOSE_LIMIT.toSeconds());
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
