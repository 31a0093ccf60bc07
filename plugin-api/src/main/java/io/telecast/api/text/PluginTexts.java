package io.telecast.api.text;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import io.telecast.api.chat.Html;
import java.util.Map;

/**
 * The plugin's message texts: templates with {@code {named}} places from {@code texts.properties} at the root of its jar
 * (UTF-8, Telegram's HTML). Operators replace them, for all bots or one, beside the settings and under
 * {@code plugins.<id>.texts.<key>} of the configuration; a replacement may name only places that the original names.
 * Cheap; any thread may call.
 *
 * <pre>{@code
 * // texts.properties: greeting=Hello, <b>{name}</b>!
 * Html greeting = context.texts().html("greeting", Map.of("name", "Ada"));
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface PluginTexts {

    /**
     * A text of the main bot's.
     *
     * @param values by name; {@link Html} as it is, anything else as escaped text. A place without a value stays empty.
     * @throws IllegalArgumentException if there is no such text
     */
    Html html(String key, Map<String, ?> values);

    /** A text without places. */
    default Html html(String key) {
        return html(key, Map.of());
    }

    /** The same without markup, for buttons and notices. */
    String plain(String key, Map<String, ?> values);

    /** The same without markup, for a text without places. */
    default String plain(String key) {
        return plain(key, Map.of());
    }

    /** The texts as one bot says them. */
    PluginTexts forBot(long botId);
}
