package io.telecast.host.users;

import java.util.List;

/**
 * Which plugins serve a clone.
 *
 * @param plugins their ids, in order
 */
public record ReachRecord(long botId, List<String> plugins) {}
