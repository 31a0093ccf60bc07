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

    /** Telegram's limit for a message. */
    private static final int MAX_LENGTH = 4096;

    private final Map<String, String> templates;

    private Texts(Map<String, String> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** No texts at all. */
    public static Texts none() {
        return new Texts(Map.of());
    }

    /** The texts in the jar. */
    public static Texts defaults() {
        try (InputStream in = Texts.class.getResourceAsStream("texts.properties")) {
            if (in == null) {
                throw new IllegalStateException("texts.properties is missing from the host's jar.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a properties file in UTF-8.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static Texts read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
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
                return;
            }
            if (template.length() > MAX_LENGTH) {
                problems.put(key, "It is longer than the " + MAX_LENGTH + " characters that Telegram takes.");
                return;
            }
            TelegramHtml.problem(template).ifPresent(problem -> problems.put(key, problem));
        });
        return problems;
    }

    /** Every key, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(templates.keySet());
    }

    /**
     * A text as it is written, with its places.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String template(String key) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        return template;
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
        return fill(template(key), values);
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

    /** The names of the places in a template, each once. */
    public static List<String> places(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }
}
