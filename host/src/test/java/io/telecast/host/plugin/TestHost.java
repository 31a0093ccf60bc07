package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.access.AccessGates;
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
import io.telecast.host.plugin.settings.StoredSettings;
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
import java.util.Map;
import org.mockito.Mockito;

/** A plugin host over real registries and a real web server. Telegram, files and jobs are not what is tested here. */
final class TestHost implements AutoCloseable {

    static final PluginLimits QUICK = new PluginLimits(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(250),
            Duration.ofSeconds(3),
            64L << 20);

    final Path folder;
    final PluginReach reach = new PluginReach(new MemoryStore<>(PluginReach.spec()));
    final CommandRegistry commands = new CommandRegistry(reach);
    final Questions questions = new Questions(reach);
    final ButtonRegistry buttons = new ButtonRegistry(reach);
    final StartRegistry startLinks = new StartRegistry(reach);
    final EventBus events = new EventBus();
    final AccessGates gates = new Gates(Duration.ofSeconds(5));
    final NoLinks links = new NoLinks();
    final RecordStore records;
    final JobEngine jobs;
    final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();
    final PluginHost plugins;

    private TestHost(Path data, FreeForm configuration, PluginLimits limits) throws IOException {
        this.folder = data.resolve("plugins");
        this.records = SqliteRecordStore.open(data.resolve("telecast.db"), InstantSource.system());
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
                limits);
    }

    /** A host that has not started, over the records that the directory has. */
    static TestHost in(Path data) throws IOException {
        return in(data, QUICK);
    }

    static TestHost in(Path data, PluginLimits limits) throws IOException {
        return new TestHost(data, FreeForm.empty(), limits);
    }

    /** The same, with a configuration below {@code plugins.}. */
    static TestHost in(Path data, Map<String, String> configuration) throws IOException {
        return new TestHost(data, FreeForm.of(configuration), QUICK);
    }

    TestHost started() throws IOException {
        plugins.start();
        return this;
    }

    PluginStatus status(String id) {
        assertThat(plugins.find(id)).isPresent();
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
