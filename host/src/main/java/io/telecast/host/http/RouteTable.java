package io.telecast.host.http;

import io.telecast.api.Registration;
import io.telecast.host.owner.Contest;
import io.telecast.host.owner.Glance;
import io.telecast.host.owner.Owner;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which servlet answers which path. Routes come and go while the server serves; a request under way keeps its servlet,
 * which is destroyed after its last request. Safe to use from any thread.
 */
public final class RouteTable {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    /** The path of the front page, which hides nothing below it. */
    static final String ROOT = "/";

    private static final Comparator<Route> FIRST = Comparator.comparing(Route::owner, Owner.PRECEDENCE);

    private final ServletContext context;
    private volatile Map<String, List<Route>> routes = Map.of();

    RouteTable(ServletContext context) {
        this.context = context;
    }

    /** As {@link #register(Owner, String, Servlet)}, for the host itself. */
    public Registration register(String owner, String path, Servlet servlet) {
        return register(Owner.always(owner), path, servlet);
    }

    /**
     * Serves a path and everything below it; {@code "/"} serves the front page only.
     *
     * @throws IllegalArgumentException if that is no path
     * @throws IllegalStateException if the host serves that path or one above or below it, or this owner does
     */
    public Registration register(Owner owner, String path, Servlet servlet) {
        if (!path.equals(ROOT) && (!PATH.matcher(path).matches() || path.contains("/."))) {
            throw new IllegalArgumentException("A route's path looks like /watch or /player/assets, not " + path);
        }
        Route route = initialised(new Route(owner, path, servlet));
        try {
            add(route);
        } catch (IllegalStateException taken) {
            route.retire();
            throw taken;
        }
        return () -> {
            remove(route);
            route.retire();
        };
    }

    /**
     * The route of a request's path, entered: the caller must leave it. Of the routes above the path it is that of the
     * owner who comes first.
     */
    Optional<Route> enter(String path) {
        while (true) {
            Optional<Route> route = find(path);
            if (route.isEmpty() || route.get().enter()) {
                return route;
            }
        }
    }

    private Optional<Route> find(String path) {
        return Glance.at(
                () -> routes,
                (now, glance) -> above(path, now).stream()
                        .filter(route -> glance.serves(route.owner()))
                        .findFirst());
    }

    /** The routes that a path belongs to, by precedence. */
    private static List<Route> above(String path, Map<String, List<Route>> now) {
        if (path.equals(ROOT)) {
            return now.getOrDefault(ROOT, List.of());
        }
        List<Route> found = new ArrayList<>(2);
        for (int end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
            found.addAll(now.getOrDefault(end < 0 ? path : path.substring(0, end), List.of()));
            if (end < 0) {
                found.sort(FIRST);
                return found;
            }
        }
    }

    /** The paths that plugins serve in vain, at least in part, since another one comes first. */
    public List<Contest> contests() {
        List<Route> serving = routes.values().stream()
                .flatMap(List::stream)
                .filter(route -> route.owner().serves())
                .sorted(FIRST.thenComparing(Route::path))
                .toList();
        List<Contest> contests = new ArrayList<>();
        for (int i = 0; i < serving.size(); i++) {
            Route loser = serving.get(i);
            serving.subList(0, i).stream()
                    .filter(other -> !other.owner().equals(loser.owner()) && collide(other.path(), loser.path()))
                    .findFirst()
                    .ifPresent(winner -> contests.add(new Contest(
                            "path " + (winner.path().length() > loser.path().length() ? winner : loser).path(),
                            loser.owner(),
                            winner.owner())));
        }
        return contests;
    }

    private synchronized void add(Route route) {
        for (Route other : routes.values().stream().flatMap(List::stream).toList()) {
            if (collide(route.path(), other.path()) && !route.owner().mayStandBeside(other.owner())) {
                throw new IllegalStateException("The path " + route.path() + " collides with " + other.path()
                        + ", which belongs to " + other.owner() + ".");
            }
        }
        var next = new HashMap<>(routes);
        next.merge(
                route.path(),
                List.of(route),
                (there, more) -> Stream.concat(there.stream(), more.stream()).toList());
        routes = Map.copyOf(next);
    }

    private synchronized void remove(Route route) {
        var next = new HashMap<>(routes);
        next.computeIfPresent(route.path(), (path, there) -> {
            List<Route> left = there.stream().filter(other -> other != route).toList();
            return left.isEmpty() ? null : left;
        });
        routes = Map.copyOf(next);
    }

    private Route initialised(Route route) {
        try {
            route.servlet().init(new RouteConfig(route.owner() + " " + route.path(), context));
        } catch (ServletException e) {
            throw new IllegalStateException("The servlet for " + route.path() + " could not start.", e);
        }
        return route;
    }

    private static boolean collide(String one, String other) {
        if (one.equals(ROOT) || other.equals(ROOT)) {
            return one.equals(other);
        }
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }
}
