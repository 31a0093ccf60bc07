package io.telecast.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers what. Filled once, then read by any thread. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** Answers a call with what is to be written as JSON. */
    @FunctionalInterface
    interface Handler {
        Object handle(Call call) throws Exception;
    }

    private record Route(String method, Pattern path, Handler handler) {}

    /** What was found for a request. */
    sealed interface Found {
        record Match(Handler handler, Matcher path) implements Found {}

        record WrongMethod(String allowed) implements Found {}

        record Nothing() implements Found {}
    }

    /** @param path may hold one {@code {id}} */
    Routes add(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path.replace("{id}", "([^/]+)")), handler));
        return this;
    }

    Found find(String method, String path) {
        var allowed = new TreeSet<String>();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches()) {
                if (route.method().equals(method)) {
                    return new Found.Match(route.handler(), matcher);
                }
                allowed.add(route.method());
            }
        }
        return allowed.isEmpty() ? new Found.Nothing() : new Found.WrongMethod(String.join(", ", allowed));
    }
}
