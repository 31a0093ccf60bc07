package io.telecast.host.telegram.tdlib.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A libtdjson that says what a test says; like the real one it does not stand two receivers. */
final class ScriptedLibrary implements TdLibrary {

    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final AtomicInteger receiving = new AtomicInteger();
    volatile boolean twoReceived;

    void say(String text) {
        out.add(text);
    }

    @Override
    public int createClient() {
        return clients.incrementAndGet();
    }

    @Override
    public void send(int client, String request) {
        sent.add(request);
        if (request.contains("\"@type\":\"close\"")) {
            say("{\"@type\":\"updateAuthorizationState\",\"authorization_state\":"
                    + "{\"@type\":\"authorizationStateClosed\"},\"@client_id\":" + client + "}");
        }
    }

    @Override
    public Optional<String> receive(double seconds) {
        twoReceived |= receiving.incrementAndGet() > 1;
        try {
            return Optional.ofNullable(out.poll((long) (seconds * 1000), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            receiving.decrementAndGet();
        }
    }

    @Override
    public Optional<String> execute(String request) {
        sent.add(request);
        return Optional.of(
                request.contains("bad")
                        ? "{\"@type\":\"error\",\"code\":400,\"message\":\"Wrong\"}"
                        : "{\"@type\":\"optionValueString\",\"value\":\"1.8.65\"}");
    }
}
