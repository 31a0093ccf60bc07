package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.bot.Bots;
import io.telecast.api.file.Files;
import io.telecast.api.user.Users;
import io.telecast.api.web.WebClient;
import io.telecast.host.bot.ButtonRegistry;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Deliveries;
import io.telecast.host.bot.Questions;
import io.telecast.host.bot.StartPayloads;
import io.telecast.host.bot.StartRegistry;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.config.FreeForm;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.Templates;
import io.telecast.host.jobs.JobEngine;
import io.telecast.host.links.Gates;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.context.WebServer;
import io.telecast.host.plugin.records.PluginRecords;
import io.telecast.host.plugin.records.RecordsState;
import io.telecast.host.plugin.scope.CallLimits;
import io.telecast.host.plugin.settings.StoredSettings;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import io.telecast.host.users.PluginReach;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.mockito.Mockito;

/** A plugin host over real registries and a real web server. Telegram, files and jobs are not what is tested here. */
public final class TestHost implements AutoCloseable {

    static final PluginLimits QUICK = new PluginLimits(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMillis(250),
            Duration.ofSeconds(3),
            64L << 20,
            CallLimits.DEFAULT);

    public final Path folder;
    final PluginReach reach = new PluginReach(new MemoryStore<>(PluginReach.spec()));
    final CommandRegistry commands = new CommandRegistry(reach);
    final Questions questions;
    final ButtonRegistry buttons = new ButtonRegistry(reach);
    final StartRegistry startLinks = new StartRegistry(reach);
    final EventBus events = new EventBus();
    final Gates gates = new Gates();
    final NoLinks links = new NoLinks();
    final RecordStore records;
    final JobEngine jobs;
    public final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();
    /** What the operator was told. */
    final List<String> notices = new CopyOnWriteArrayList<>();

    public final PluginHost plugins;

    private TestHost(Path data, FreeForm configuration, PluginLimits limits, TrustPolicy trust, PluginOrder order)
            throws IOException {
        this(data, configuration, limits, trust, order, sqlite(data));
    }

    private TestHost(
            Path data,
            FreeForm configuration,
            PluginLimits limits,
            TrustPolicy trust,
            PluginOrder order,
            RecordStore records)
            throws IOException {
        this.folder = data.resolve("plugins");
        this.records = records;
        questions = new Questions(records.open("host", Questions.spec()), reach, InstantSource.system());
        jobs = new JobEngine(records, "jobs", InstantSource.system(), true);
        var errors =
                new ErrorPages(new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/"));
        server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors);
        server.start();
        var web = new WebServer(server.routes(), errors, URI.create("https://files.example/"));
        var services = new HostServices(
                InstantSource.system(),
                reach,
                commands,
                questions,
                buttons,
                startLinks,
                Mockito.mock(StartPayloads.class),
                events,
                Mockito.mock(Bots.class, Mockito.RETURNS_DEEP_STUBS),
                Mockito.mock(Users.class),
                Mockito.mock(Files.class),
                Mockito.mock(Deliveries.class),
                Mockito.mock(CollectionCatalog.class),
                Mockito.mock(SecretBox.class),
                Mockito.mock(WebClient.class),
                links,
                gates,
                web,
                records::open,
                jobs);
        plugins = new PluginHost(
                folder,
                data.resolve("work"),
                data.resolve("predecessors"),
                services,
                configuration,
                records.open("core", PluginSwitch.spec()),
                records.open("core", StoredSettings.spec()),
                new PluginRecords(records.open("core", RecordsState.spec()), records.raw()),
                limits,
                trust,
                order,
                notices::add);
    }

    private static RecordStore sqlite(Path data) {
        return SqliteRecordStore.open(data.resolve("telecast.db"), InstantSource.system());
    }

    /** The same over another database, which it closes. */
    static TestHost over(Path data, RecordStore records) throws IOException {
        return new TestHost(data, FreeForm.empty(), QUICK, TrustPolicy.open(), PluginOrder.BY_ID, records);
    }

    /** A host that has not started, over the records that the directory has. */
    public static TestHost in(Path data) throws IOException {
        return in(data, QUICK);
    }

    static TestHost in(Path data, PluginLimits limits) throws IOException {
        return new TestHost(data, FreeForm.empty(), limits, TrustPolicy.open(), PluginOrder.BY_ID);
    }

    /** The same, with a configuration below {@code plugins.}. */
    static TestHost in(Path data, Map<String, String> configuration) throws IOException {
        return new TestHost(data, FreeForm.of(configuration), QUICK, TrustPolicy.open(), PluginOrder.BY_ID);
    }

    /** A host that runs only what its operator trusts. */
    public static TestHost in(Path data, TrustPolicy trust) throws IOException {
        return new TestHost(data, FreeForm.empty(), QUICK, trust, PluginOrder.BY_ID);
    }

    /** A host with an order of plugins. */
    static TestHost in(Path data, PluginOrder order) throws IOException {
        return new TestHost(data, FreeForm.empty(), QUICK, TrustPolicy.open(), order);
    }

    public TestHost started() throws IOException {
        plugins.start();
        return this;
    }

    PluginStatus status(String id) {
        // it answers a moment before the list tells so
        Awaitility.await().until(() -> plugins.find(id).isPresent());
        return plugins.find(id).orElseThrow();
    }

    PluginStatus ofFile(String name) {
        assertThat(plugins.list()).extracting(PluginStatus::file).contains(name);
        return plugins.list().stream()
                .filter(status -> status.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        plugins.close();
        jobs.close();
        client.close(); // a server that closes first waits a second for the client's idle connection
        server.close();
        records.close();
    }
}
