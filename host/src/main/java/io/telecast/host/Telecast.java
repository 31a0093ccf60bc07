package io.telecast.host;

import io.telecast.api.bot.BotException;
import io.telecast.api.storage.StorageException;
import io.telecast.host.admin.AdminAccess;
import io.telecast.host.admin.chat.OperatorCommands;
import io.telecast.host.admin.console.ConsoleRoutes;
import io.telecast.host.admin.console.ConsoleServlet;
import io.telecast.host.admin.console.OverviewPage;
import io.telecast.host.admin.console.SessionRecord;
import io.telecast.host.admin.console.Sessions;
import io.telecast.host.admin.console.SignInLinks;
import io.telecast.host.admin.console.SignInRecord;
import io.telecast.host.bot.Answering;
import io.telecast.host.bot.BotFleet;
import io.telecast.host.bot.ButtonRegistry;
import io.telecast.host.bot.CloneRegister;
import io.telecast.host.bot.Clones;
import io.telecast.host.bot.CommandMenus;
import io.telecast.host.bot.CommandRegistry;
import io.telecast.host.bot.Commands;
import io.telecast.host.bot.ConnectedBot;
import io.telecast.host.bot.Conversation;
import io.telecast.host.bot.CoreCommands;
import io.telecast.host.bot.Deliveries;
import io.telecast.host.bot.DeliveryLedger;
import io.telecast.host.bot.LinkReplies;
import io.telecast.host.bot.Newcomers;
import io.telecast.host.bot.Operators;
import io.telecast.host.bot.Questions;
import io.telecast.host.bot.ShareLinks;
import io.telecast.host.bot.StartPayloads;
import io.telecast.host.bot.StartRegistry;
import io.telecast.host.bot.StorageAccess;
import io.telecast.host.bot.UpdateDispatcher;
import io.telecast.host.bot.Uploads;
import io.telecast.host.config.DataDirectory;
import io.telecast.host.config.TelecastConfig;
import io.telecast.host.event.EventBus;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileIntake;
import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HealthServlet;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.MetricsServlet;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.http.StatusServlet;
import io.telecast.host.http.StyleServlet;
import io.telecast.host.http.Templates;
import io.telecast.host.http.file.ActiveStreams;
import io.telecast.host.http.file.ContentTypes;
import io.telecast.host.http.file.StreamServlet;
import io.telecast.host.jobs.JobEngine;
import io.telecast.host.links.BanCheck;
import io.telecast.host.links.CollectionResolver;
import io.telecast.host.links.Gates;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.links.LinkMaker;
import io.telecast.host.links.LinkResolver;
import io.telecast.host.links.LinkService;
import io.telecast.host.links.LinkTokens;
import io.telecast.host.links.LinksInText;
import io.telecast.host.plugin.BundledPlugins;
import io.telecast.host.plugin.PluginHost;
import io.telecast.host.plugin.PluginLimits;
import io.telecast.host.plugin.PluginOrder;
import io.telecast.host.plugin.PluginSwitch;
import io.telecast.host.plugin.catalogue.PluginCatalogue;
import io.telecast.host.plugin.context.HostServices;
import io.telecast.host.plugin.context.WebServer;
import io.telecast.host.plugin.settings.StoredSettings;
import io.telecast.host.plugin.trust.TrustPolicy;
import io.telecast.host.store.RecordStore;
import io.telecast.host.stream.StoredFiles;
import io.telecast.host.stream.Thumbnails;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Bot;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Bans;
import io.telecast.host.users.KnownUsers;
import io.telecast.host.users.PluginReach;
import io.telecast.host.users.Roles;
import io.telecast.host.users.UserDirectory;
import io.telecast.host.web.OutgoingHttp;
import io.telecast.host.workers.WorkerRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The running host. Everything is made here, once, from the bottom up, and closed in reverse. */
public final class Telecast implements AutoCloseable {

    private static final String NAMESPACE = "host";

    private final Lifecycle lifecycle;
    private final Parts parts;

    private Telecast(Lifecycle lifecycle, Parts parts) {
        this.lifecycle = lifecycle;
        this.parts = parts;
    }

    /** What others may look at. */
    private record Parts(URI publicUrl, PluginHost plugins, JobEngine jobs) {}

    /**
     * Starts everything; the server answers when this returns.
     *
     * @param data where everything durable is kept
     * @param home where the product's own plugins are
     * @param announce tells the operator a line
     * @param clock after it was moved, {@link JobEngine#wake} lets jobs notice
     * @param limits for plugins, but for what the configuration says of them
     * @throws StartException if something is not as it must be; what was started is closed again
     */
    public static Telecast start(
            Path data,
            Path home,
            TelecastConfig config,
            TelegramBackend backend,
            String version,
            Consumer<String> announce,
            InstantSource clock,
            PluginLimits limits)
            throws StartException {
        var lifecycle = new Lifecycle();
        try {
            return new Telecast(
                    lifecycle, wire(lifecycle, data, home, config, backend, version, announce, clock, limits));
        } catch (IOException | StorageException | BotException | IllegalArgumentException e) {
            lifecycle.close();
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            lifecycle.close();
            throw e;
        }
    }

    private static Parts wire(
            Lifecycle lifecycle,
            Path dataPath,
            Path home,
            TelecastConfig config,
            TelegramBackend backend,
            String version,
            Consumer<String> announce,
            InstantSource clock,
            PluginLimits limits)
            throws IOException {
        Texts texts = OperatorTexts.of(config.texts().overrides());
        var mainToken = new BotToken(config.telegram().botToken().value());
        var roles = new Roles(config.people(), mainToken.botId());
        var events = new EventBus();

        // What is durable
        DataDirectory data = lifecycle.add("data directory", DataDirectory.open(dataPath));
        RecordStore records = lifecycle.add("database", Databases.open(config.storage(), data, clock));
        var catalog = new FileCatalog(records.open(NAMESPACE, FileCatalog.SPEC));
        var collections = Databases.collections(records, NAMESPACE, catalog, clock);
        var users = new UserDirectory(records.open(NAMESPACE, UserDirectory.spec()), clock);
        var bans = new Bans(records.open(NAMESPACE, Bans.spec()), clock);
        var reach = new PluginReach(records.open(NAMESPACE, PluginReach.spec()));
        var keys = new LinkKeys(records.open(NAMESPACE, LinkKeys.SPEC), new SecureRandom(), clock);

        // The web server takes its port, so that links can be made
        var templates = new Templates(Telecast.class.getClassLoader(), "io/telecast/host/http/templates/");
        var errors = new ErrorPages(templates);
        HttpServer http = FrontDoor.hang(lifecycle, config.http(), dataPath, errors, clock);
        URI publicUrl = config.http().baseUrl(http.port());

        // Telegram: one bot to talk, all bots to read
        Telegram telegram = lifecycle.add(
                "Telegram",
                backend.open(
                        new BackendContext(data.folder(backend.name()), config.backendOptions(), clock, announce)));
        Function<Bot, ConnectedBot> pacing = bot -> ConnectedBot.of(
                bot, config.bot(), user -> users.reachable(bot.self().id(), user, false));
        ConnectedBot main = pacing.apply(lifecycle.add("bot", telegram.connect(mainToken)));
        var bots = new BotFleet(main);
        var secrets = Databases.secrets(config.secrets(), data, records, NAMESPACE);
        var engine = StreamingEngine.start(
                lifecycle,
                telegram,
                config,
                dataPath.resolve("chunks"),
                records.open(NAMESPACE, WorkerRecord.spec()),
                secrets,
                bot -> bots.connected(bot).isPresent(),
                clock);
        var streamer = engine.streamer();

        // Links and who may open them
        var gates = new Gates();
        var tokens = new LinkTokens(keys);
        var maker = new LinkMaker(tokens, publicUrl, config.links().expiry(), clock);
        BanCheck banned = (bot, user) -> bans.find(bot, user).isPresent();
        var resolver = new LinkResolver(tokens, maker, catalog, banned, gates, clock);
        var links = new LinkService(
                maker,
                resolver,
                new CollectionResolver(tokens, maker, collections, banned, gates, clock),
                catalog,
                new LinkService.LinkLabels(
                        texts.plain("button.share", Map.of()), texts.plain("button.download", Map.of())));

        // Conversations
        var commands = new CommandRegistry(reach);
        var buttons = new ButtonRegistry(reach);
        var starts = new StartRegistry(reach);
        var questions = new Questions(records.open(NAMESPACE, Questions.spec()), reach, clock);
        var answering = new Answering(texts);
        var replies = new LinkReplies(links, texts);
        var intake = new FileIntake(catalog, config.telegram().storageChannel(), events, clock);
        var operator = new Operators(main.messenger(), roles);
        var uploads = new Uploads(intake, replies, roles, operator, texts);
        var deliveries = new Deliveries(
                bots,
                catalog,
                replies,
                texts,
                config.links().protectContent(),
                events,
                clock,
                new DeliveryLedger(records.open(NAMESPACE, DeliveryLedger.spec())),
                Deliveries.LISTENER_LIMIT);
        var payloads = new StartPayloads(
                starts, new ShareLinks(resolver, gates, deliveries, bans, texts), answering, texts, clock);
        var conversation = new Conversation(
                users,
                bans,
                roles,
                new Commands(commands, roles, answering, texts),
                buttons,
                questions,
                uploads,
                new Newcomers(main.messenger(), Announcements.channel(config), texts),
                answering,
                texts,
                events,
                clock);
        var streams = new ActiveStreams(events::publish, clock);
        var statistics = new HostStatistics(
                version, clock, users, bans, catalog, bots, engine.pool(), engine.cache(), streams::active);
        var core = new CoreCommands(commands);
        core.registerFiles(
                buttons, payloads, catalog, collections, new LinksInText(tokens), replies, uploads, roles, texts);
        core.registerPeople(users, bans, roles, statistics, clock, texts);

        // Bots of others
        var clones = new Clones(
                telegram,
                new CloneRegister(bots, roles, reach),
                new StorageAccess(main.raw(), config.telegram().storageChannel()),
                engine.workers()::isWorker,
                pacing,
                conversation,
                events,
                clock);

        // Plugins
        Path folder =
                Files.createDirectories(data.path().resolve(config.plugins().folder()));
        var bundled = new BundledPlugins(home.resolve("plugins"), folder);
        PluginStart.unpack(config.plugins(), bundled, folder);
        var trust = TrustPolicy.of(config.plugins(), bundled.hashes());
        OutgoingHttp web = lifecycle.add(
                "client for other servers", OutgoingHttp.start(config.http().outgoingPrivate()));
        boolean alone = !config.storage().mongodbUri().isSet();
        var jobs = lifecycle.add("jobs", new JobEngine(records, NAMESPACE, clock, alone));
        var thumbnails = new Thumbnails(engine.pool(), engine.properties());
        var services = new HostServices(
                clock,
                reach,
                commands,
                questions,
                buttons,
                starts,
                payloads,
                events,
                clones,
                new KnownUsers(users, bans, roles),
                new StoredFiles(catalog, intake, streamer, thumbnails),
                deliveries,
                collections,
                secrets,
                web,
                links,
                gates,
                new WebServer(http.routes(), errors, publicUrl),
                records::open,
                jobs);
        var plugins = new PluginHost(
                folder,
                data.folder("run"),
                data.folder("predecessors"),
                services,
                config.plugins().settings(),
                records.open(NAMESPACE, PluginSwitch.spec()),
                records.open(NAMESPACE, StoredSettings.spec()),
                Databases.plugins(records, NAMESPACE),
                limits.withThreads(config.plugins().threads()),
                trust,
                new PluginOrder(config.plugins().order()),
                operator::tell);
        var catalogue = PluginCatalogue.of(config.plugins().catalogue(), data.path(), web, plugins, trust);

        // The pages of the host
        String adminToken = AdminAccess.newToken(new SecureRandom());
        var operators = new OperatorCheck(adminToken);
        var metrics = new HostMetrics(engine.pool(), engine.cache(), streams::active);
        var routes = http.routes();
        routes.register(NAMESPACE, "/", new StatusServlet(templates, statistics::status));
        routes.register(
                NAMESPACE,
                LinkMaker.BYTES_PATH,
                new StreamServlet(
                        resolver,
                        streamer,
                        new ContentTypes(streamer, engine.properties()),
                        streams,
                        errors,
                        new SecureRandom()));
        routes.register(NAMESPACE, "/host.css", new StyleServlet());
        routes.register(NAMESPACE, "/livez", new HealthServlet());
        var lost = new LostMainBot(main.self());
        routes.register(NAMESPACE, "/readyz", engine.readiness(lost));
        routes.register(NAMESPACE, "/metrics", new MetricsServlet(metrics::scrape, operators, errors));

        // The console
        var signInLinks =
                new SignInLinks(records.open(NAMESPACE, SignInRecord.spec()), publicUrl, new SecureRandom(), clock);
        var sessions = new Sessions(records.open(NAMESPACE, SessionRecord.spec()), roles, new SecureRandom(), clock);
        var overview = new OverviewPage(statistics, bots, users, engine.workers(), streams, catalog, clock);
        routes.register(NAMESPACE, "/console.css", new StyleServlet(ConsoleServlet.class, "console.css"));
        routes.register(
                NAMESPACE,
                ConsoleServlet.PATH,
                new ConsoleServlet(
                        publicUrl,
                        signInLinks,
                        sessions,
                        new ConsoleRoutes(overview, plugins, bots, engine.workers())));
        new OperatorCommands(plugins, reach, signInLinks, bots, engine.workers(), roles, texts).register(commands);

        var door = OperatorDoor.hang(
                lifecycle, adminToken, config.http(), errors, plugins, catalogue, keys, signInLinks, engine.workers());

        // Doors open
        PluginStart.begin(lifecycle.add("plugins", plugins));
        engine.settle();
        http.start();
        lifecycle.add("admin access", door.open(data.path()));
        lifecycle.add("command menus", new CommandMenus(commands, bots, roles));
        UpdateDispatcher dispatcher =
                lifecycle.add("conversations", new UpdateDispatcher(update -> conversation.handle(main, update), lost));
        main.raw().start(dispatcher);
        clones.open();
        return new Parts(publicUrl, plugins, jobs);
    }

    /** What links start with, without a slash at the end. */
    public URI publicUrl() {
        return parts.publicUrl();
    }

    /** The plugins, as operators see them. */
    public PluginHost plugins() {
        return parts.plugins();
    }

    /** What runs the jobs. */
    public JobEngine jobs() {
        return parts.jobs();
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
