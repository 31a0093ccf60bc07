package io.telecast.host.config;

/**
 * A key that a source sets.
 *
 * @param key as the source writes it
 * @param source where it is set, such as {@code telecast.yaml line 3}
 */
public record Entry(String key, RawValue value, String source) {

    /** Hides the value: it may be a secret. */
    @Override
    public String toString() {
        return key + " from " + source;
    }
}
