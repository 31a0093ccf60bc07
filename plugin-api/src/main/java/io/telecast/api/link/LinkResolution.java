package io.telecast.api.link;

import io.telecast.api.Growing;
import io.telecast.api.Stable;

/**
 * What a token from a request opens.
 *
 * <p>A switch over its kinds needs a default: later versions may add some; what is unknown opens nothing.
 *
 * <pre>{@code
 * String page = switch (context.links().resolve("token-of-the-request")) {
 *     case LinkResolution.Open open -> open.link().file().name();
 *     case LinkResolution.Refused refused -> refused.title();
 *     default -> "Not found";
 * };
 * }</pre>
 *
 * @since 1.0
 */
@Growing
@Stable
public sealed interface LinkResolution {

    /** The link is good and every gate agrees. */
    record Open(FileLink link) implements LinkResolution {}

    /** The same for a collection. */
    record OpenCollection(CollectionLink link) implements LinkResolution {}

    /**
     * The link opens nothing.
     *
     * @param status the HTTP status that says so: 403, 404, 410, 503
     * @param title what is wrong, a few words
     * @param remedy what the visitor can do, a sentence
     */
    record Refused(int status, String title, String remedy) implements LinkResolution {}
}
