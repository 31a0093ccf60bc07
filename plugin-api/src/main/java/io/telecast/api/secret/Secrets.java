package io.telecast.api.secret;

/**
 * Seals texts, so that who reads the database learns nothing: AES-256-GCM under the host's key, bound to the plugin. Any
 * thread may call.
 *
 * @since 0.1
 */
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
