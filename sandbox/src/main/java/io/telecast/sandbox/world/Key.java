package io.telecast.sandbox.world;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import java.util.List;
import java.util.Locale;

/**
 * An inline button as it is stored.
 *
 * @param url empty for one that sends data
 * @param data empty for one that opens an address
 */
public record Key(String label, String url, String data) {

    private static final int MAX_KEYS = 100;
    private static final int MAX_IN_ROW = 8;

    /** @throws IllegalArgumentException if Telegram would refuse the keyboard */
    static List<List<Key>> of(Keyboard keyboard) {
        if (keyboard.rows().stream().mapToInt(List::size).sum() > MAX_KEYS
                || keyboard.rows().stream().anyMatch(row -> row.size() > MAX_IN_ROW)) {
            throw new IllegalArgumentException(
                    "A keyboard has at most " + MAX_KEYS + " buttons, and " + MAX_IN_ROW + " in a row.");
        }
        return keyboard.rows().stream()
                .map(row -> row.stream().map(Key::of).toList())
                .toList();
    }

    static Keyboard keyboard(List<List<Key>> rows) {
        return new Keyboard(
                rows.stream().map(row -> row.stream().map(Key::button).toList()).toList());
    }

    private static Key of(Button button) {
        if (button.label().isBlank()) {
            throw new IllegalArgumentException("A button needs a label.");
        }
        return switch (button) {
            case Button.Callback(var label, var data) -> new Key(label, "", data);
            case Button.Url(var label, var url) -> {
                String lower = url.toLowerCase(Locale.ROOT);
                if (!lower.matches("(https?|tg)://\\S+")) {
                    throw new IllegalArgumentException(
                            "The button '" + label + "' needs an address that begins with https://, http:// or tg://.");
                }
                yield new Key(label, url, "");
            }
        };
    }

    private Button button() {
        return url.isEmpty() ? new Button.Callback(label, data) : new Button.Url(label, url);
    }
}
