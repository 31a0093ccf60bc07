package io.telecast.api.secret;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;

/**
 * Seals texts, so that who reads the database learns nothing: AES-256-GCM under the host's key, bound to the plugin. Any
 * thread may call.
 *
 * <pre>{@code
 * String sealed = context.secrets().seal("a key of the user's");
 * String key = context.secrets().open(sealed);
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Secrets {

    /** What may be stored: letters, digits, {@code -} and {@code _}; another each time. */
    String seal(String plain);

    /**
     * What was sealed.
     *
     * @throws IllegalArgumentException if it was sealed by another plugin or under another key, or is damaged
     */
    String open(String sealed);
}
