package io.telecast.testdc.wire.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests of a session and what became of them. Answers are kept until the client has acknowledged them, unless they are
 * large or many; what is no longer kept is asked for anew. Thread-safe.
 */
final class Answers {

    private static final int MAX_REQUESTS = 4096;
    private static final int MAX_KEPT = 256 << 10;
    private static final long MAX_ALL_KEPT = 8 << 20;

    private final Map<Long, Request> requests = new LinkedHashMap<>();
    private final Map<Long, Request> byAnswer = new LinkedHashMap<>();
    private long kept;

    /** What a client can be told of its request. */
    enum State {
        UNKNOWN,
        RUNNING,
        ANSWERED
    }

    private static final class Request {
        private final long id;
        private boolean dropped;
        private boolean answered;
        private boolean lost;
        private long answerId;
        private Optional<byte[]> answer = Optional.empty();
        private Optional<Link> link = Optional.empty();

        private Request(long id) {
            this.id = id;
        }
    }

    /** Notes a request; false if it is known already, and so is not to be done again. */
    synchronized boolean begin(long requestId) {
        if (requests.containsKey(requestId)) {
            return false;
        }
        requests.put(requestId, new Request(requestId));
        if (requests.size() > MAX_REQUESTS) {
            forget(requests.values().iterator().next());
        }
        return true;
    }

    private void forget(Request request) {
        requests.remove(request.id);
        byAnswer.remove(request.answerId);
        release(request);
    }

    private void release(Request request) {
        kept -= request.answer.map(it -> it.length).orElse(0);
        request.answer = Optional.empty();
    }

    /** Whether its answer is still wanted. */
    synchronized boolean isWanted(long requestId) {
        Request request = requests.get(requestId);
        return request == null || !request.dropped;
    }

    /** Notes an answer that is about to be sent. */
    synchronized void answered(long requestId, byte[] answer) {
        Request request = requests.get(requestId);
        if (request != null) {
            request.answered = true;
            release(request);
            if (answer.length <= MAX_KEPT) {
                request.answer = Optional.of(answer);
                kept += answer.length;
                makeRoom();
            }
        }
    }

    private void makeRoom() {
        Iterator<Request> oldest = requests.values().iterator();
        while (kept > MAX_ALL_KEPT && oldest.hasNext()) {
            release(oldest.next());
        }
    }

    /** Notes the message that took the answer, and the connection that the message went over. */
    synchronized void sent(long requestId, long answerId, Link link) {
        Request request = requests.get(requestId);
        if (request != null) {
            byAnswer.remove(request.answerId);
            request.answerId = answerId;
            request.link = Optional.of(link);
            request.lost = !link.isOpen();
            byAnswer.put(answerId, request);
        }
    }

    /** Notes that an answer could not be sent. */
    synchronized void lost(long requestId) {
        Request request = requests.get(requestId);
        if (request != null) {
            request.lost = true;
        }
    }

    /** Notes that a connection is gone, with all answers on it that nobody acknowledged. */
    synchronized void lost(Link link) {
        requests.values().stream()
                .filter(it -> it.answered && it.link.filter(link::equals).isPresent())
                .forEach(it -> it.lost = true);
    }

    /** The client has an answer. */
    synchronized void acknowledged(long answerId) {
        Request request = byAnswer.get(answerId);
        if (request != null) {
            forget(request);
        }
    }

    /** The client does not want the answer any more. */
    synchronized State drop(long requestId) {
        Request request = requests.get(requestId);
        if (request != null) {
            request.dropped = true;
        }
        return state(requestId);
    }

    synchronized State state(long requestId) {
        Request request = requests.get(requestId);
        if (request == null || (request.lost && request.answer.isEmpty())) {
            return State.UNKNOWN;
        }
        return request.answered ? State.ANSWERED : State.RUNNING;
    }

    /** Answers to send again over a new connection. Those that were not kept are forgotten, so that they can be asked for. */
    synchronized Map<Long, byte[]> toResend() {
        var again = new LinkedHashMap<Long, byte[]>();
        List<Request> all = new ArrayList<>(requests.values());
        for (Request request : all) {
            if (request.lost && request.answer.isPresent()) {
                request.lost = false;
                again.put(request.id, request.answer.get());
            } else if (request.lost) {
                forget(request);
            }
        }
        return again;
    }

    /** The answer to a request, if it is kept. */
    synchronized Optional<byte[]> answer(long requestId) {
        return Optional.ofNullable(requests.get(requestId)).flatMap(it -> it.answer);
    }

    /** The request that a message answered, if its answer is kept. */
    synchronized Optional<Long> requestOf(long answerId) {
        return Optional.ofNullable(byAnswer.get(answerId))
                .filter(it -> it.answer.isPresent())
                .map(it -> it.id);
    }
}
