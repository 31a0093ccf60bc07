package io.telecast.host.text;

import io.telecast.api.chat.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Message templates in Telegram's HTML with {@code {named}} places. Values are escaped unless they are {@link Html}.
 * Immutable.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, String> templates;

    private Texts(Map<String, String> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** The texts in the jar. */
    public static Texts defaults() {
        var properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("texts.properties")) {
            if (in == null) {
                throw new IllegalStateException("texts.properties is missing from the host's jar.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var templates = new TreeMap<String, String>();
        properties.forEach((key, value) -> templates.put(key.toString(), value.toString()));
        return new Texts(templates);
    }

    /** These texts with some replaced. Check first with {@link #problems}. */
    public Texts with(Map<String, String> replacements) {
        var merged = new TreeMap<>(templates);
        merged.putAll(replacements);
        return new Texts(merged);
    }

    /** What is wrong with replacements: a sentence for each key. */
    public Map<String, String> problems(Map<String, String> replacements) {
        var problems = new TreeMap<String, String>();
        replacements.forEach((key, template) -> {
            String original = templates.get(key);
            if (original == null) {
                problems.put(key, "There is no such text. Known: " + String.join(", ", keys()) + ".");
                return;
            }
            List<String> unknown = new ArrayList<>(places(template));
            unknown.removeAll(places(original));
            if (!unknown.isEmpty()) {
                problems.put(key, "It names " + unknown + ", but only " + places(original) + " can be filled in.");
            }
        });
        return problems;
    }

    /** Every key, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(templates.keySet());
    }

    public Html render(String key) {
        return render(key, Map.of());
    }

    /**
     * Fills in a template; a place without a value stays empty.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public Html render(String key, Map<String, ?> values) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        return fill(template, values);
    }

    /** A text without markup, for places that show none, such as buttons and notices. */
    public String plain(String key, Map<String, ?> values) {
        return render(key, values)
                .markup()
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Fills in a template that is not one of these texts, such as a caption of the operator's. */
    public static Html fill(String template, Map<String, ?> values) {
        var out = new StringBuilder();
        int from = 0;
        for (MatchResult place : PLACE.matcher(template).results().toList()) {
            out.append(template, from, place.start());
            Object value = values.get(place.group(1));
            if (value != null) {
                Html html = value instanceof Html given ? given : Html.text(value.toString());
                out.append(html.markup());
            }
            from = place.end();
        }
        return Html.markup(out.append(template, from, template.length()).toString());
    }

    private static List<String> places(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }
}
