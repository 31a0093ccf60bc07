package io.telecast.bench.upgrade;

import io.telecast.bench.upgrade.ChatUser.Line;
import io.telecast.bench.wire.process.Processes;
import io.telecast.sandbox.content.GeneratedContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Everybody who uses the host meanwhile. */
final class Load implements AutoCloseable {

    private static final long FILM_BYTES = 24L << 20;
    private static final int FILMS = 10;
    private static final int ANSWER_NANOS = 20_000_000;
    private static final int TRIES = 1500;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\":]+\\.(?:js|css)[^\"]*)\"");

    private static final List<Line> GUEST = List.of(
            Line.of("/help"),
            Line.of(""),
            Line.of("/batch"),
            Line.of("/cancel"),
            Line.of("/base_site"),
            Line.of("/clone"),
            Line.of("/cancel"),
            Line.of("/api"));

    private final AtomicReference<Tallies> tallies = new AtomicReference<>(Tallies.fresh());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Runnable> everybody = new ArrayList<>();

    /** Prepares everybody: films are sent, and the answers to all commands learnt. */
    Load(Plan plan, Host host, Processes processes, Path script) throws IOException, InterruptedException {
        var sandbox = new Sandbox(client, host.chat());
        long bot = sandbox.mainBot();
        long admin = sandbox.admin();
        List<Map<String, String>> films = new ArrayList<>();
        for (int i = 0; i < FILMS; i++) {
            long sent = sandbox.send(admin, bot, "film.mp4", new GeneratedContent(i, FILM_BYTES));
            films.add(links(sandbox, admin, bot, sent, "Download"));
        }
        for (int i = 0; i < plan.viewers(); i++) {
            int film = i % FILMS;
            URI link = host.address()
                    .resolve(URI.create(films.get(film).get("Download")).getRawPath());
            everybody.add(new FilmViewer(client, link, new GeneratedContent(film, FILM_BYTES), tallies::get));
        }
        for (ChatUser user : users(plan, sandbox, bot, admin)) {
            user.learn();
            everybody.add(user);
        }
        List<String> pages = pages(host, sandbox, bot, admin, films.getFirst());
        everybody.add(new Wrk(host.address(), pages, script, processes, tallies::get));
    }

    private List<ChatUser> users(Plan plan, Sandbox sandbox, long bot, long admin)
            throws IOException, InterruptedException {
        var users = new ArrayList<ChatUser>();
        users.add(new ChatUser(sandbox, admin, bot, operator(batch(sandbox, bot, admin)), tallies::get));
        for (long id : sandbox.people(plan.users())) {
            if (users.size() < plan.users()) {
                users.add(new ChatUser(sandbox, id, bot, GUEST, tallies::get));
            }
        }
        return users;
    }

    /** A batch is made by a job, which outlives an upgrade. */
    private static List<Line> operator(String batch) {
        return List.of(
                Line.of("/help"),
                new Line(batch, Optional.of("List")),
                Line.of("/shortener"),
                Line.of("/autodelete"),
                Line.of("/broadcasts"),
                Line.of("/verified"),
                Line.of("/clones"));
    }

    private static String batch(Sandbox sandbox, long bot, long admin) throws IOException, InterruptedException {
        String channel = Long.toString(sandbox.channel(admin, bot, 3)).replaceFirst("^-100", "");
        return "/batch https://t.me/c/" + channel + "/1 https://t.me/c/" + channel + "/3";
    }

    /** Pages of plugins, and what belongs to them. */
    private List<String> pages(Host host, Sandbox sandbox, long bot, long admin, Map<String, String> film)
            throws IOException, InterruptedException {
        long sent = sandbox.send(admin, bot, batch(sandbox, bot, admin));
        var pages = new ArrayList<String>();
        pages.add(URI.create(film.get("Watch")).getRawPath());
        pages.add(
                URI.create(links(sandbox, admin, bot, sent, "List").get("List")).getRawPath());
        for (String page : List.copyOf(pages)) {
            URI at = host.address().resolve(page);
            var request = HttpRequest.newBuilder(at).build();
            String html = client.send(request, BodyHandlers.ofString()).body();
            Matcher assets = ASSET.matcher(html);
            while (assets.find()) {
                pages.add(at.resolve(assets.group(1)).getRawPath());
            }
        }
        return pages;
    }

    /** The addresses behind the buttons of the first answer that has a button with a label. */
    private static Map<String, String> links(Sandbox sandbox, long user, long bot, long sent, String label)
            throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            for (JsonNode message : sandbox.messages(user, bot, 10)) {
                var links = new TreeMap<String, String>();
                message.path("keyboard")
                        .forEach(row -> row.forEach(key -> links.put(
                                key.path("label").asString(""), key.path("url").asString(""))));
                if (message.path("id").asLong() > sent
                        && links.keySet().stream().anyMatch(it -> it.endsWith(label))) {
                    links.keySet().stream()
                            .filter(it -> it.endsWith(label))
                            .findFirst()
                            .ifPresent(it -> links.put(label, links.get(it)));
                    return links;
                }
            }
            LockSupport.parkNanos(ANSWER_NANOS);
        }
        throw new IOException("The bot did not answer with a button " + label + ".");
    }

    void start() {
        everybody.forEach(threads::submit);
    }

    /** What was seen since the last time. */
    Tallies take() {
        return tallies.getAndSet(Tallies.fresh());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        client.close();
    }
}
