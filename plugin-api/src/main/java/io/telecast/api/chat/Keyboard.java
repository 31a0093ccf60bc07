package io.telecast.api.chat;

import io.telecast.api.Stable;
import java.util.ArrayList;
import java.util.List;

/**
 * Inline buttons under a message, row by row.
 *
 * <pre>{@code
 * Keyboard keys = Keyboard.row(new Button.Url("Home", "https://example.org/"))
 *         .plusRow(context.callbacks().button("Again", "again", ""));
 * }</pre>
 *
 * @since 1.0
 */
@Stable
public record Keyboard(List<List<Button>> rows) {

    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
    }

    /** One row. */
    public static Keyboard row(Button... buttons) {
        return new Keyboard(List.of(List.of(buttons)));
    }

    /** This keyboard with one more row below. */
    public Keyboard plusRow(Button... buttons) {
        var more = new ArrayList<>(rows);
        more.add(List.of(buttons));
        return new Keyboard(more);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
