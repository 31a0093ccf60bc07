package io.telecast.api.job;

/**
 * Work that outlives a restart.
 *
 * @since 0.1
 */
public interface Jobs {

    /**
     * Defines a kind of job and starts to run those that are due.
     *
     * @param name {@code [a-z][a-z0-9-]{0,31}}
     * @throws IllegalStateException if the plugin has defined it already
     */
    <S extends Record> JobType<S> define(String name, Class<S> stateType, JobHandler<S> handler);
}
