package io.telecast.host.plugin.scope;

/**
 * How the threads are used on which a plugin is called.
 *
 * @param threads how many handlers may run at a time
 * @param running how many calls are under way, of all kinds
 * @param stuck how many of them were interrupted and do not end
 * @param overTime how many calls took too long, ever
 * @param refused how many calls found no thread, ever
 */
public record HandlerLoad(int threads, int running, int stuck, long overTime, long refused) {}
