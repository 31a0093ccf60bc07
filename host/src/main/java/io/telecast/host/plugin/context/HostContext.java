package io.telecast.host.plugin.context;

import io.telecast.api.PluginContext;
import io.telecast.api.PluginInfo;
import io.telecast.api.access.AccessGates;
import io.telecast.api.bot.Bots;
import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.Callbacks;
import io.telecast.api.collection.FileCollections;
import io.telecast.api.command.Commands;
import io.telecast.api.delivery.Deliveries;
import io.telecast.api.event.Events;
import io.telecast.api.file.Files;
import io.telecast.api.http.HttpRoutes;
import io.telecast.api.job.Jobs;
import io.telecast.api.link.Links;
import io.telecast.api.page.Pages;
import io.telecast.api.question.Questions;
import io.telecast.api.secret.Secrets;
import io.telecast.api.settings.Settings;
import io.telecast.api.start.StartLinks;
import io.telecast.api.storage.Storage;
import io.telecast.api.text.PluginTexts;
import io.telecast.api.user.Users;
import io.telecast.api.web.WebClient;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.scope.PluginScope;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context of one generation of a plugin. */
public final class HostContext implements PluginContext {

    private final PluginScope scope;
    private final PluginInfo info;
    private final InstantSource clock;
    private final Logger logger;
    private final Commands commands;
    private final Questions questions;
    private final Callbacks callbacks;
    private final StartLinks startLinks;
    private final HttpRoutes http;
    private final Links links;
    private final AccessGates access;
    private final Events events;
    private final Storage storage;
    private final Jobs jobs;
    private final Settings settings;
    private final PluginTexts texts;
    private final Bots bots;
    private final Users users;
    private final Files files;
    private final Deliveries deliveries;
    private final FileCollections collections;
    private final Secrets secrets;
    private final WebClient web;
    private final Pages pages;

    /** @param records namespace of the plugin's records */
    public HostContext(
            PluginScope scope,
            PluginPlace place,
            PluginJar jar,
            HostServices host,
            String records,
            Settings settings,
            PluginTexts texts) {
        this.scope = scope;
        this.info = jar.manifest().info();
        this.clock = host.clock();
        this.logger = LoggerFactory.getLogger("plugin." + jar.id());
        this.commands = new PluginCommands(scope, host.commands());
        this.questions = new PluginQuestions(scope, host.questions());
        this.callbacks = new PluginCallbacks(scope, host.buttons());
        this.startLinks = new PluginStartLinks(scope, host.startLinks(), host.payloads());
        this.http = new PluginRoutes(scope, host.web(), jar.jar());
        this.links = new PluginLinks(scope, host.links(), host.reach());
        this.access = new PluginGates(scope, host.access(), host.reach());
        this.events = new PluginEvents(scope, host.events(), host.reach());
        String namespace = "plugin." + jar.id();
        this.storage = new PluginStorage(scope, host.stores(), records);
        this.jobs = new PluginJobs(scope, host.jobs().jobs(scope.owner(), namespace));
        this.settings = settings;
        this.texts = texts;
        this.bots = new PluginBots(scope, place.clones(), host.bots());
        this.users = new PluginUsers(scope, host.users());
        this.files = new PluginFiles(scope, host.files());
        this.deliveries = new PluginDeliveries(scope, host.deliveries(), host.reach());
        this.collections = new PluginCollections(scope, host.collections());
        this.secrets = new PluginSecrets(scope, host.secrets());
        this.web = new PluginWeb(scope, host.client());
        this.pages = new PluginPages(scope, host.web().errors());
    }

    @Override
    public PluginInfo info() {
        return alive(info);
    }

    @Override
    public Logger logger() {
        return alive(logger);
    }

    @Override
    public InstantSource clock() {
        return alive(clock);
    }

    @Override
    public Commands commands() {
        return alive(commands);
    }

    @Override
    public Questions questions() {
        return alive(questions);
    }

    @Override
    public Callbacks callbacks() {
        return alive(callbacks);
    }

    @Override
    public StartLinks startLinks() {
        return alive(startLinks);
    }

    @Override
    public HttpRoutes http() {
        return alive(http);
    }

    @Override
    public Links links() {
        return alive(links);
    }

    @Override
    public AccessGates access() {
        return alive(access);
    }

    @Override
    public Events events() {
        return alive(events);
    }

    @Override
    public Storage storage() {
        return alive(storage);
    }

    @Override
    public Jobs jobs() {
        return alive(jobs);
    }

    @Override
    public Settings settings() {
        return alive(settings);
    }

    @Override
    public Messenger bot() {
        return alive(bots).main();
    }

    @Override
    public PluginTexts texts() {
        return alive(texts);
    }

    @Override
    public Bots bots() {
        return alive(bots);
    }

    @Override
    public Files files() {
        return alive(files);
    }

    @Override
    public Deliveries deliveries() {
        return alive(deliveries);
    }

    @Override
    public FileCollections collections() {
        return alive(collections);
    }

    @Override
    public Secrets secrets() {
        return alive(secrets);
    }

    @Override
    public WebClient web() {
        return alive(web);
    }

    @Override
    public Pages pages() {
        return alive(pages);
    }

    private <T> T alive(T member) {
        scope.check();
        return member;
    }

    @Override
    public Users users() {
        return alive(users);
    }
}
