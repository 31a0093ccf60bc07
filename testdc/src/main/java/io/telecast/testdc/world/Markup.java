package io.telecast.testdc.world;

import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.sandbox.world.Key;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Inline keyboards there and back. */
public final class Markup {

    private static final int MAX_BUTTONS = 100;
    private static final int MAX_IN_ROW = 8;
    private static final Pattern ADDRESS = Pattern.compile("(https?|tg)://\\S+", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Empty where there are no buttons. */
    static Optional<TlObject> of(List<List<Key>> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<TlObject> rows = keys.stream()
                .map(row -> TlObject.of(
                        "keyboardButtonRow",
                        "buttons",
                        row.stream().map(Markup::button).toList()))
                .toList();
        return Optional.of(TlObject.of("replyInlineMarkup", "rows", rows));
    }

    private static TlObject button(Key key) {
        return key.url().isEmpty()
                ? TlObject.of("keyboardButtonCallback", "text", key.label(), "data", key.data())
                : TlObject.of("keyboardButtonUrl", "text", key.label(), "url", key.url());
    }

    /**
     * The inline keyboard of a request; none where it has another kind of markup or none.
     *
     * @throws RpcError if Telegram would refuse it
     */
    public static Keyboard keyboard(TlObject query) {
        return query.find("reply_markup")
                .filter(markup -> markup.is("replyInlineMarkup"))
                .map(Markup::keyboardOf)
                .orElse(Keyboard.NONE);
    }

    private static Keyboard keyboardOf(TlObject markup) {
        List<TlObject> rows = markup.objects("rows");
        if (rows.stream().mapToInt(row -> row.objects("buttons").size()).sum() > MAX_BUTTONS) {
            throw RpcError.badRequest("REPLY_MARKUP_TOO_LONG");
        }
        return new Keyboard(rows.stream().map(Markup::row).toList());
    }

    private static List<Button> row(TlObject row) {
        if (row.objects("buttons").size() > MAX_IN_ROW) {
            throw RpcError.badRequest("REPLY_MARKUP_TOO_LONG");
        }
        return row.objects("buttons").stream().map(Markup::button).toList();
    }

    private static Button button(TlObject button) {
        String label = button.text("text");
        if (label.isBlank()) {
            throw RpcError.badRequest("BUTTON_TEXT_INVALID");
        }
        return switch (button.name()) {
            case "keyboardButtonUrl" -> {
                if (!ADDRESS.matcher(button.text("url")).matches()) {
                    throw RpcError.badRequest("BUTTON_URL_INVALID");
                }
                yield new Button.Url(label, button.text("url"));
            }
            case "keyboardButtonCallback" -> {
                int length = button.bytes("data").length;
                if (length == 0 || length > Button.Callback.MAX_DATA) {
                    throw RpcError.badRequest("BUTTON_DATA_INVALID");
                }
                yield new Button.Callback(label, new String(button.bytes("data"), StandardCharsets.UTF_8));
            }
            default -> throw RpcError.badRequest("BUTTON_TYPE_INVALID");
        };
    }
}
