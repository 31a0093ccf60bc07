package io.telecast.api.link;

/**
 * What a token from a request opens.
 *
 * @since 0.1
 */
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
