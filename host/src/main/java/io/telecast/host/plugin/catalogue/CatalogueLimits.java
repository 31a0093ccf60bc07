package io.telecast.host.plugin.catalogue;

import java.time.Duration;

/**
 * What a catalogue may cost.
 *
 * @param catalogueBytes how large it may be
 * @param catalogueTime how long it may take to come
 * @param jarBytes how large one jar may be
 * @param jarTime how long one jar may take to come
 */
public record CatalogueLimits(long catalogueBytes, Duration catalogueTime, long jarBytes, Duration jarTime) {

    public static final CatalogueLimits DEFAULT =
            new CatalogueLimits(4L << 20, Duration.ofSeconds(20), 256L << 20, Duration.ofMinutes(5));
}
