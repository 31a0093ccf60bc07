package io.telecast.api.link;

import io.telecast.api.PluginImplemented;
import io.telecast.api.Stable;

/**
 * Changes links before they are shown, such as a shortener.
 *
 * <p>Called on threads of the plugin's, the links of one reply side by side; may block, and is interrupted at its limit.
 *
 * @since 1.0
 */
@PluginImplemented
@Stable
@FunctionalInterface
public interface LinkTransformer {

    /** The link to show instead, or the same. When this throws or takes over 12 s, the link is shown as it was. */
    OutgoingLink transform(OutgoingLink link) throws Exception;
}
