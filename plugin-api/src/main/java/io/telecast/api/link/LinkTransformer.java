package io.telecast.api.link;

/**
 * Changes links before they are shown, such as a shortener.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface LinkTransformer {

    /** The link to show instead, or the same. When this throws or takes over 12 s, the link is shown as it was. */
    OutgoingLink transform(OutgoingLink link) throws Exception;
}
