package io.telecast.host.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key the key, empty if none can be named
 * @param value what it was set to, masked for secrets, empty if not set
 * @param source where it was set
 * @param remedy a sentence or two that say what is wrong and what to do
 */
public record Problem(String key, String value, String source, String remedy) {

    /** The problem as one line. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (!key.isEmpty()) {
            line.append(key);
            if (!value.isEmpty()) {
                line.append(" = ").append(value);
            }
            line.append(' ');
        }
        return line.append('(').append(source).append("): ").append(remedy).toString();
    }
}
