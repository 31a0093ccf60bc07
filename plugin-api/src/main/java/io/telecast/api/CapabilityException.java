package io.telecast.api;

/**
 * A plugin used something that its jar's manifest does not declare under {@code Plugin-Uses}. Nothing was done. The message
 * is a sentence with the line to write into the manifest; operators see it too. Not meant to be caught: thrown out of
 * {@link TelecastPlugin#start}, it keeps the plugin from starting.
 *
 * @since 1.0
 */
@Stable
public final class CapabilityException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String capability;

    /** Made by the host. */
    public CapabilityException(String capability, String message) {
        super(message);
        this.capability = capability;
    }

    /** What would have to be declared, such as {@code storage} or {@code web:api.example.com}. */
    public String capability() {
        return capability;
    }
}
