package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessGates;
import io.telecast.api.bot.Bots;
import io.telecast.api.file.Files;
import io.telecast.api.job.Jobs;
import io.telecast.api.link.Links;
import io.telecast.host.bot.ButtonRegistry;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Questions;
import io.telecast.host.bot.StartRegistry;
import io.telecast.host.config.FreeForm;
import io.telecast.host.event.EventBus;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.Templates;
import io.telecast.host.links.Gates;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.context.WebServer;
import io.telecast.host.plugin.settings.StoredSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.mockito.Mockito;

/** A plugin host over real registries and a real web server. Telegram, files and jobs are not what is tested here. */
final class TestHost implements AutoCloseable {

    static final PluginLimits QUICK =
            new PluginLimits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(1), 64L << 20);

    final Path folder;
    final CommandRegistry commands = new CommandRegistry();
    final Questions questions = new Questions();
    final ButtonRegistry buttons = new ButtonRegistry();
    final StartRegistry startLinks = new StartRegistry();
    final EventBus events = new EventBus();
    final AccessGates gates = new Gates(Duration.ofSeconds(5));
    final MemoryStores stores;
    final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();
    final PluginHost plugins;

    private TestHost(Path data, MemoryStores stores, FreeForm configuration) throws IOException {
        this.folder = data.resolve("plugins");
        this.stores = stores;
        var errors =
                new ErrorPages(new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/"));
        server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors);
        server.start();
        var web = new WebServer(server.routes(), errors, URI.create("https://files.example/"));
        Function<String, Jobs> jobs = namespace -> absent(Jobs.class);
        var services = new HostServices(
                InstantSource.system(),
                commands,
                questions,
                buttons,
                startLinks,
                events,
                absent(Bots.class),
                absent(Files.class),
                absent(Links.class),
                gates,
                web,
                stores,
                jobs);
        plugins = new PluginHost(
                folder,
                data.resolve("work"),
                services,
                configuration,
                stores.open("core", PluginSwitch.spec()),
                stores.open("core", StoredSettings.spec()),
                QUICK);
    }

    /** A host that has not started; its records are its own. */
    static TestHost in(Path data) throws IOException {
        return new TestHost(data, new MemoryStores(), FreeForm.empty());
    }

    /** A host that has not started, with a configuration below {@code plugins.}. */
    static TestHost in(Path data, Map<String, String> configuration) throws IOException {
        return new TestHost(data, new MemoryStores(), FreeForm.of(configuration));
    }

    /** A host that has not started, over the records of an earlier one. */
    static TestHost in(Path data, MemoryStores stores) throws IOException {
        return new TestHost(data, stores, FreeForm.empty());
    }

    TestHost started() throws IOException {
        plugins.start();
        return this;
    }

    /** Stands for a part that is not there: it takes registrations, keeps nothing, and answers nothing. */
    private static <T> T absent(Class<T> part) {
        return Mockito.mock(
                part,
                Mockito.withSettings()
                        .stubOnly()
                        .defaultAnswer(call -> Registration.class.isAssignableFrom(
                                        call.getMethod().getReturnType())
                                ? absent(call.getMethod().getReturnType())
                                : Mockito.RETURNS_DEFAULTS.answer(call)));
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
        server.close();
        client.close();
    }
}
