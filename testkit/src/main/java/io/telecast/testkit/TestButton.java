package io.telecast.testkit;

/**
 * A button under a message.
 *
 * @param url what it opens, empty where it sends data to the bot
 * @since 0.1
 */
public record TestButton(String label, String url) {

    /** Whether it sends data to the bot. */
    public boolean isCallback() {
        return url.isEmpty();
    }
}
