package io.telecast.api;

import io.telecast.api.storage.Migrations;

/**
 * The entry point of a plugin: the class that the jar's manifest names as {@code Plugin-Class}. It needs a public
 * constructor without parameters, which should do nothing.
 *
 * <pre>{@code
 * public final class HelloPlugin implements TelecastPlugin {
 *     public void start(PluginContext context) {
 *         context.commands().register(
 *                 CommandSpec.named("hello").describedAs("Greets you").build(),
 *                 call -> call.reply(Html.format("Hello, {}!", call.user().firstName())));
 *     }
 * }
 * }</pre>
 *
 * <p>Threads: the host calls handlers on threads of its own, several at once, so what they share must be safe for that. The
 * thread's context class loader is the plugin's. Handlers may block. A thread that is interrupted shall end soon: let
 * {@link InterruptedException} and {@link io.telecast.api.bot.BotException.Interrupted} through instead of catching them.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
public interface TelecastPlugin {

    /**
     * Registers whatever the plugin offers. Called once, on a thread of its own, before any of its handlers runs. Whatever
     * was registered through the context is undone by the host when the plugin stops or when this method throws.
     *
     * <p>In an upgrade the older version serves until this method and {@link #check} have returned, and both versions
     * exist side by side for a moment: do not rely on being alone.
     *
     * @throws Exception if the plugin cannot serve; its message is shown to the operator
     */
    void start(PluginContext context) throws Exception;

    /**
     * Looks whether the plugin can serve, such as whether another server that it needs answers. Called once, after {@link
     * #start} and before anybody finds what was registered, within the time that {@code start} has.
     *
     * @throws Exception if it cannot serve; its message is shown to the operator, and an older version serves on
     */
    default void check() throws Exception {}

    /**
     * How records that older versions of the plugin wrote become those that this one reads. Called before {@link #start},
     * on another thread perhaps, without a context; what it answers must be the same each time. The records that {@code
     * start} finds are of this version.
     */
    default Migrations migrations() {
        return Migrations.none();
    }

    /**
     * Releases what the plugin holds outside the context (files, sockets, threads of its own). Registrations need no
     * care here. Called once, after the plugin's handlers have ended.
     *
     * @throws Exception logged; the plugin is unloaded all the same
     */
    default void stop() throws Exception {}
}
