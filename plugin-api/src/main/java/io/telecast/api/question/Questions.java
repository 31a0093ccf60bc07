package io.telecast.api.question;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * Conversations of more than one message. A question outlives restarts and upgrades of the plugin: its answer goes to whatever
 * version serves then.
 *
 * <pre>{@code
 * Question name = context.questions().register("name", (answer, note) ->
 *         answer.reply(Html.text("Hello, " + answer.message().text())));
 * context.commands().register(
 *         CommandSpec.named("greet").describedAs("Greets you by name").build(),
 *         call -> {
 *             name.ask(call, Duration.ofMinutes(10), "");
 *             call.reply(Html.text("What is your name?"));
 *         });
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Questions {

    /**
     * Adds a question and who takes its answers. To be done in {@code start}: users may answer what another version has asked.
     *
     * @param name {@code [a-z][a-z0-9-]{0,31}}; the same in each version
     * @throws IllegalArgumentException if it is no such name
     * @throws IllegalStateException if this plugin has it already
     */
    Question register(String name, AnswerHandler handler);
}
