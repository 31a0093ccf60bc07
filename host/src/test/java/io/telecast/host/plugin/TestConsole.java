package io.telecast.host.plugin;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.host.admin.chat.OperatorCommands;
import io.telecast.host.admin.console.ConsoleRoutes;
import io.telecast.host.admin.console.ConsoleServlet;
import io.telecast.host.admin.console.Operator;
import io.telecast.host.admin.console.OverviewPage;
import io.telecast.host.admin.console.SessionRecord;
import io.telecast.host.admin.console.Sessions;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.admin.console.SignInRecord;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.ConnectedBot;
import io.telecast.host.config.Announcement;
import io.telecast.host.config.BotConfig;
import io.telecast.host.config.PeopleConfig;
import io.telecast.host.config.UploadPolicy;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.http.file.ActiveStreams;
import io.telecast.host.telegram.Bot;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import io.telecast.host.users.UserDirectory;
import io.telecast.host.workers.TestWorkers;
import io.telecast.host.workers.Workers;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.mockito.Mockito;

/** The console on the web server of a {@link TestHost}. */
final class TestConsole {

    static final long ADA = 1001;
    static final long MAIN = 7001;
    static final long CLONE = 7002;

    final SignInLinks links;
    final TestWorkers bench = new TestWorkers();
    final Workers workers = bench.host();
    private final TestHost host;
    private final Roles roles;
    private final BotFleet bots;
    private final Registration route;

    /** A console of which Ada is the administrator. */
    TestConsole(TestHost host, URI publicUrl) {
        this(host, publicUrl, List.of(ADA), InstantSource.system());
    }

    TestConsole(TestHost host, URI publicUrl, List<Long> admins, InstantSource clock) {
        this.host = host;
        roles = new Roles(new PeopleConfig(admins, UploadPolicy.EVERYONE, List.of(), Announcement.NONE), MAIN);
        links = new SignInLinks(host.records.open("host", SignInRecord.spec()), publicUrl, new SecureRandom(), clock);
        var sessions = new Sessions(host.records.open("host", SessionRecord.spec()), roles, new SecureRandom(), clock);
        bots = new BotFleet(bot(MAIN, "telecast_bot"));
        bots.add(bot(CLONE, "clone_bot"));
        var users = new UserDirectory(host.records.open("host", UserDirectory.spec()), clock);
        var overview = new OverviewPage(
                botId -> Map.of("version", "<b>1</b>", "users", 7),
                bots,
                users,
                workers,
                new ActiveStreams(event -> {}, clock),
                new FileCatalog(host.records.open("host", FileCatalog.SPEC)),
                clock);
        route = host.server
                .routes()
                .register(
                        "host",
                        ConsoleServlet.PATH,
                        new ConsoleServlet(
                                publicUrl, links, sessions, new ConsoleRoutes(overview, host.plugins, bots, workers)));
    }

    private static ConnectedBot bot(long id, String username) {
        Bot bot = Mockito.mock(Bot.class);
        Mockito.when(bot.self()).thenReturn(new BotIdentity(id, username, "<i>" + username + "</i>"));
        return ConnectedBot.of(bot, new BotConfig(30, 1), user -> {});
    }

    /** The operators' commands. */
    OperatorCommands commands(Texts texts) {
        return new OperatorCommands(host.plugins, host.reach, links, bots, workers, roles, texts);
    }

    /** Takes the console off the server, so that another can be put there. */
    void close() {
        route.close();
    }

    /** A fresh sign-in link's path. */
    String link() {
        return links.make(new Operator(ADA, "Ada <Admin>")).getRawPath();
    }

    /** Somebody with a browser that knows nothing of the console yet. */
    Visitor visitor() {
        return new Visitor(host.client, "http://127.0.0.1:" + host.server.port());
    }

    /** Somebody who is signed in. */
    Visitor operator() throws Exception {
        Visitor visitor = visitor();
        visitor.signIn(link());
        return visitor;
    }
}
