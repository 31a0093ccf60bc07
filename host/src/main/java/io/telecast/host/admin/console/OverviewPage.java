package io.telecast.host.admin.console;

import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.ConnectedBot;
import io.telecast.host.bot.Statistics;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.http.file.ActiveStreams;
import io.telecast.host.http.file.StreamView;
import io.telecast.host.text.Sizes;
import io.telecast.host.users.UserDirectory;
import io.telecast.host.workers.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the host is doing: the figures of {@code /stats}, its bots, its workers, and who is watching. */
public final class OverviewPage {

    private static final int STREAMS_SHOWN = 50;

    /** Names in the report with what people call them, in this order. */
    private static final List<Map.Entry<String, String>> FIGURES = List.of(
            Map.entry("version", "Version"),
            Map.entry("uptime", "Up for"),
            Map.entry("users", "Users"),
            Map.entry("active", "Active in 24 h"),
            Map.entry("banned", "Banned"),
            Map.entry("files", "Files"),
            Map.entry("bots", "Bots"),
            Map.entry("workers", "Workers"),
            Map.entry("streams", "Streams now"),
            Map.entry("cache", "Cache"),
            Map.entry("memory", "Memory"));

    private final Statistics statistics;
    private final BotFleet bots;
    private final UserDirectory users;
    private final Workers workers;
    private final ActiveStreams streams;
    private final FileCatalog files;
    private final InstantSource clock;

    public OverviewPage(
            Statistics statistics,
            BotFleet bots,
            UserDirectory users,
            Workers workers,
            ActiveStreams streams,
            FileCatalog files,
            InstantSource clock) {
        this.statistics = statistics;
        this.bots = bots;
        this.users = users;
        this.workers = workers;
        this.streams = streams;
        this.files = files;
        this.clock = clock;
    }

    Answer show() {
        Instant now = clock.instant();
        List<StreamView> active = streams.list();
        return Answer.Page.of(
                "overview",
                Map.of(
                        "figures", reported(),
                        "bots", bots.connected().stream().map(this::bot).toList(),
                        "workers", workers.list().stream().map(WorkersPage::row).toList(),
                        "missing", workers.missing(),
                        "streams",
                                active.stream()
                                        .limit(STREAMS_SHOWN)
                                        .map(stream -> stream(stream, now))
                                        .toList(),
                        "more", Math.max(0, active.size() - STREAMS_SHOWN)));
    }

    private Map<String, Object> reported() {
        Map<String, Object> report = statistics.report(bots.mainBot().self());
        var shown = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, String> figure : FIGURES) {
            if (report.containsKey(figure.getKey())) {
                shown.put(figure.getValue(), report.get(figure.getKey()));
            }
        }
        return shown;
    }

    private Map<String, Object> bot(ConnectedBot bot) {
        boolean main = bot.self().id() == bots.mainBot().self().id();
        return Map.of(
                "username", "@" + bot.self().username(),
                "name", bot.self().name(),
                "id", Long.toString(bot.self().id()),
                "role", main ? "main" : "clone",
                "users", users.count(bot.self().id()));
    }

    private Map<String, Object> stream(StreamView stream, Instant now) {
        String name = files.find(stream.fileId())
                .map(record -> record.file().name())
                .filter(text -> !text.isEmpty())
                .orElse("file " + stream.fileId());
        return Map.of(
                "file",
                name,
                "sent",
                Sizes.bytes(stream.sent()),
                "since",
                Sizes.time(Duration.between(stream.since(), now)),
                "user",
                stream.userId() == 0 ? "anybody" : Long.toString(stream.userId()));
    }
}
