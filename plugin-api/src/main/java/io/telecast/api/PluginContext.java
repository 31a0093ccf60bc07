package io.telecast.api;

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
import java.time.InstantSource;
import org.slf4j.Logger;

/**
 * Everything a plugin may use. Members are safe to call from any thread until the plugin has stopped; afterwards they
 * throw {@link IllegalStateException}. What the jar's manifest does not declare under {@code Plugin-Uses} is refused with
 * {@link CapabilityException}, by the member or by its methods.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface PluginContext {

    /** What the manifest says of this plugin. */
    PluginInfo info();

    /** A logger named after the plugin. */
    Logger logger();

    /** The host's clock, which tests can move. */
    InstantSource clock();

    /** {@code /name} handlers, and texts that speak for themselves. */
    Commands commands();

    /** Conversations of more than one message. */
    Questions questions();

    /** Handlers of inline buttons. */
    Callbacks callbacks();

    /** Handlers of {@code t.me/<bot>?start=<prefix>-…}. */
    StartLinks startLinks();

    /** Routes on the host's HTTP server. */
    HttpRoutes http();

    /** Links to files: made, resolved, transformed, and added to. */
    Links links();

    /** Gates that are asked before a file is delivered or streamed. */
    AccessGates access();

    /** What happens in the host. */
    Events events();

    /** Durable records of the plugin's own. */
    Storage storage();

    /** Durable timers and resumable long work. */
    Jobs jobs();

    /** The plugin's settings, which the operator edits. */
    Settings settings();

    /** The main bot. Handlers that answer somebody use the bot of the call instead. */
    Messenger bot();

    /** All bots that answer users: the main bot and its clones. */
    Bots bots();

    /** Stored files and their bytes. */
    Files files();

    /** Sending stored files to people. */
    Deliveries deliveries();

    /** Files that belong together. */
    FileCollections collections();

    /** The people who talk to the bots. */
    Users users();

    /** Message texts that operators can change. */
    PluginTexts texts();

    /** Sealing what nobody may read in the database. */
    Secrets secrets();

    /** Requests to other servers. */
    WebClient web();

    /** Pages from templates in the plugin's own jar. */
    Pages pages();
}
