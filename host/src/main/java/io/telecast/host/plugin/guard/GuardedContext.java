package io.telecast.host.plugin.guard;

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
import io.telecast.host.plugin.capability.Capability;
import io.telecast.host.plugin.capability.Guard;
import java.time.InstantSource;
import org.slf4j.Logger;

/**
 * The one place where a plugin is given what it has declared, and refused what it has not. Members of which all needs the
 * same capability are not given out without it; the others are wrapped.
 */
public final class GuardedContext implements PluginContext {

    private final PluginContext context;
    private final Guard guard;
    private final Callers callers;

    public GuardedContext(PluginContext context, Guard guard) {
        this.context = context;
        this.guard = guard;
        this.callers = new Callers(guard);
    }

    @Override
    public PluginInfo info() {
        return context.info();
    }

    @Override
    public Logger logger() {
        return context.logger();
    }

    @Override
    public InstantSource clock() {
        return context.clock();
    }

    @Override
    public Settings settings() {
        return context.settings();
    }

    @Override
    public PluginTexts texts() {
        return context.texts();
    }

    @Override
    public Pages pages() {
        return context.pages();
    }

    @Override
    public Commands commands() {
        return new GuardedCommands(context.commands(), guard, callers);
    }

    @Override
    public Questions questions() {
        guard.require(Capability.COMMANDS);
        return new GuardedQuestions(context.questions(), callers);
    }

    @Override
    public Callbacks callbacks() {
        guard.require(Capability.BUTTONS);
        return new GuardedCallbacks(context.callbacks(), callers);
    }

    @Override
    public StartLinks startLinks() {
        guard.require(Capability.START_LINKS);
        return new GuardedStartLinks(context.startLinks(), callers);
    }

    @Override
    public HttpRoutes http() {
        return new GuardedRoutes(context.http(), guard);
    }

    @Override
    public Links links() {
        return new GuardedLinks(context.links(), guard);
    }

    @Override
    public AccessGates access() {
        return new GuardedGates(context.access(), guard);
    }

    @Override
    public Events events() {
        guard.require(Capability.EVENTS);
        return context.events();
    }

    @Override
    public Storage storage() {
        guard.require(Capability.STORAGE);
        return context.storage();
    }

    @Override
    public Jobs jobs() {
        guard.require(Capability.JOBS);
        return context.jobs();
    }

    @Override
    public Messenger bot() {
        return callers.bot(context.bot());
    }

    @Override
    public Bots bots() {
        return new GuardedBots(context.bots(), guard, callers);
    }

    @Override
    public Files files() {
        return new GuardedFiles(context.files(), guard, callers);
    }

    @Override
    public Deliveries deliveries() {
        guard.require(Capability.DELIVERIES);
        return context.deliveries();
    }

    @Override
    public FileCollections collections() {
        guard.require(Capability.COLLECTIONS);
        return context.collections();
    }

    @Override
    public Users users() {
        guard.require(Capability.USERS);
        return context.users();
    }

    @Override
    public Secrets secrets() {
        guard.require(Capability.SECRETS);
        return context.secrets();
    }

    @Override
    public WebClient web() {
        return new GuardedWeb(context.web(), guard);
    }
}
