package io.telecast.api.job;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * Work that outlives a restart.
 *
 * <pre>{@code
 * record Reminder(long chatId, String text) {}
 * JobType<Reminder> reminders = context.jobs().define("remind", Reminder.class, run -> {
 *     context.bot().send(run.state().chatId(), OutgoingMessage.text(Html.text(run.state().text())));
 *     return JobOutcome.done();
 * });
 * reminders.schedule("4711", context.clock().instant().plus(Duration.ofMinutes(20)), new Reminder(4711, "Tea is ready"));
 * }</pre>
 *
 * <p>At most 16 jobs of a plugin run at a time; others wait for their turn.
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Jobs {

    /**
     * Defines a kind of job and starts to run those that are due.
     *
     * @param name {@code [a-z][a-z0-9-]{0,31}}
     * @throws IllegalStateException if the plugin has defined it already
     */
    <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler);
}
