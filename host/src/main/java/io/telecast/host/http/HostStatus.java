package io.telecast.host.http;

import java.time.Duration;

/**
 * What the front page tells everybody.
 *
 * @param bots that answer users
 * @param workers that read files
 * @param streams under way
 */
public record HostStatus(String version, Duration uptime, int bots, int workers, int streams) {}
