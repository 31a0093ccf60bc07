package io.telecast.host.plugin.settings;

import io.telecast.host.config.Entry;
import io.telecast.host.config.FreeForm;
import io.telecast.host.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message texts of a plugin, with what configuration and operators replace. Safe to use from any thread. */
final class MessageTexts {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTexts.class);
    private static final String FILE = "texts.properties";
    private static final String KIND = "message";

    private final String pluginId;
    private final Texts originals;
    private final Map<String, String> configured;
    private final Overrides overrides;
    private final Map<Long, Texts> byBot = new ConcurrentHashMap<>();

    private MessageTexts(String pluginId, Texts originals, Map<String, String> configured, Overrides overrides) {
        this.pluginId = pluginId;
        this.originals = originals;
        this.configured = configured;
        this.overrides = overrides;
    }

    /** A plugin without texts. */
    static MessageTexts none(Overrides overrides) {
        return new MessageTexts(overrides.pluginId(), Texts.none(), Map.of(), overrides);
    }

    /**
     * The texts of a plugin's jar.
     *
     * @throws IllegalArgumentException if the file is malformed, or the configuration replaces what cannot be replaced so
     */
    static MessageTexts of(Path jar, FreeForm configuration, Overrides overrides) {
        String id = overrides.pluginId();
        Texts originals = read(jar);
        var replaced = new TreeMap<String, String>();
        for (String key : originals.keys()) {
            Optional<Entry> entry = configuration.find(id + "." + FieldView.TEXTS + key);
            entry.ifPresent(value -> replaced.put(key, value.value().text()));
        }
        Map<String, String> problems = problems(originals, replaced);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.entrySet().stream()
                    .map(problem ->
                            "plugins." + id + "." + FieldView.TEXTS + problem.getKey() + ": " + problem.getValue())
                    .collect(Collectors.joining(" ")));
        }
        return new MessageTexts(id, originals, replaced, overrides);
    }

    private static Texts read(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(FILE);
            if (entry == null) {
                return Texts.none();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Texts.read(in);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Its " + FILE + " is malformed: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with replacements: a sentence for each key. */
    Map<String, String> problems(Map<String, String> replacements) {
        return problems(originals, replacements);
    }

    private static Map<String, String> problems(Texts originals, Map<String, String> replacements) {
        var problems = new TreeMap<>(originals.problems(replacements));
        replacements.forEach((key, text) -> {
            if (text.isBlank()) {
                problems.putIfAbsent(key, "It is empty, and Telegram sends no empty message.");
            }
        });
        return problems;
    }

    Set<String> keys() {
        return originals.keys();
    }

    /** The texts as one bot says them, 0 for all bots. */
    Texts of(long botId) {
        return byBot.computeIfAbsent(botId, this::resolved);
    }

    /** Reads again what operators have set. */
    void refresh() {
        byBot.clear();
    }

    private Texts resolved(long botId) {
        Texts all = originals.with(configured).with(fitting(0));
        return botId == 0 ? all : all.with(fitting(botId));
    }

    /** What is stored and fits: another version of the plugin may have other texts. */
    private Map<String, String> fitting(long botId) {
        Map<String, String> stored = overrides.texts(botId);
        problems(stored).forEach((key, problem) -> {
            LOG.warn("The text {} of plugin {} is left out, since it does not fit: {}", key, pluginId, problem);
            stored.remove(key);
        });
        return stored;
    }

    /** The texts as fields of a form. */
    List<FieldView> view(long botId) {
        Texts present = of(botId);
        Map<String, String> all = fitting(0);
        Map<String, String> own = botId == 0 ? Map.of() : fitting(botId);
        List<FieldView> views = new ArrayList<>();
        for (String key : originals.keys()) {
            Source source = own.containsKey(key)
                    ? Source.OPERATOR_FOR_BOT
                    : all.containsKey(key)
                            ? Source.OPERATOR
                            : configured.containsKey(key) ? Source.CONFIGURATION : Source.DEFAULT;
            String original = originals.template(key);
            views.add(new FieldView(
                    FieldView.TEXTS + key,
                    KIND,
                    key,
                    "",
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    "",
                    false,
                    false,
                    Texts.places(original),
                    List.of(present.template(key)),
                    List.of(original),
                    source));
        }
        return views;
    }
}
