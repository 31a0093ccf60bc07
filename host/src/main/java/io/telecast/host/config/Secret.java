package io.telecast.host.config;

/**
 * A value that is never shown: its text form is a mask.
 *
 * @param value what is hidden; empty if not set
 */
public record Secret(String value) {

    /** What stands in place of a secret wherever values are shown. */
    public static final String MASK = "******";

    public boolean isSet() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return isSet() ? MASK : "";
    }
}
