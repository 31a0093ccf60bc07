package io.telecast.api;

/**
 * Something that was registered and can be taken back. Closing twice is harmless; the host closes what a plugin leaves
 * open when it stops. Safe to call from any thread.
 *
 * <pre>{@code
 * Registration command = context.commands().register(
 *         CommandSpec.named("quiz").describedAs("A question").build(), call -> call.reply(Html.text("2 + 2?")));
 * command.close(); // takes the command back
 * }</pre>
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Takes the registration back. */
    @Override
    void close();
}
