package io.telecast.sandbox.http;

import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.Feed;
import io.telecast.sandbox.world.Happening;
import io.telecast.sandbox.world.Refused;
import io.telecast.sandbox.world.UserReading;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** {@code /api/events}: server-sent events of what a user sees. Each listener holds a virtual thread. */
final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LISTENERS = 256;
    /** Well below the time after which an idle connection is closed. */
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final transient Feed feed;
    private final transient UserReading reading;
    private final transient Semaphore places = new Semaphore(MAX_LISTENERS);

    EventsServlet(Feed feed, UserReading reading) {
        this.feed = feed;
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            Json.error(response, 503, MAX_LISTENERS + " pages listen already. Close some of them.");
            return;
        }
        try {
            Query query =
                    new Query(Optional.ofNullable(request.getQueryString()).orElse(""));
            long user = query.number("as");
            reading.requirePerson(user);
            listen(user, start(request, query), response);
        } catch (Refused | IllegalArgumentException e) {
            Json.error(response, e instanceof Refused ? 404 : 400, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** After which event to go on: what the browser saw last, else the present. */
    private long start(HttpServletRequest request, Query query) {
        String seen = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .orElse(query.text("lastEventId", ""))
                .strip();
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : feed.last();
    }

    private void listen(long user, long start, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        write(response, "retry: 1000\nid: " + start + "\nevent: ready\ndata: {}\n\n");
        long last = start;
        while (true) {
            Optional<List<Happening>> news = feed.after(last, HEARTBEAT_MILLIS);
            if (news.isEmpty()) {
                return;
            }
            var out = new StringBuilder(news.get().isEmpty() ? ":\n\n" : "");
            for (Happening happening : news.get()) {
                last = happening.id();
                data(user, happening)
                        .ifPresent(data -> out.append("id: ")
                                .append(happening.id())
                                .append("\nevent: ")
                                .append(happening.type().name().toLowerCase(Locale.ROOT))
                                .append("\ndata: ")
                                .append(Json.text(data))
                                .append("\n\n"));
            }
            if (!out.isEmpty()) {
                write(response, out.toString());
            }
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private Optional<?> data(long user, Happening happening) {
        if (happening.user() != 0 && happening.user() != user) {
            return Optional.empty();
        }
        if (happening.chat().isEmpty()) {
            return Optional.of(Map.of());
        }
        ChatKey chat = happening.chat().get();
        return switch (happening.type()) {
            case MESSAGE, EDITED ->
                reading.glance(user, chat, happening.messages().getFirst());
            case DELETED ->
                reading.concerns(user, chat)
                        ? Optional.of(Map.of("chat", chat.forUser(), "messages", happening.messages()))
                        : Optional.empty();
            case ANSWER ->
                Optional.of(Map.of(
                        "chat", chat.forUser(),
                        "message", happening.messages().getFirst(),
                        "text", happening.text(),
                        "alert", happening.alert()));
            case MENU -> Optional.of(Map.of("bot", chat.box()));
            case CHATS, RESET -> Optional.of(Map.of());
        };
    }
}
