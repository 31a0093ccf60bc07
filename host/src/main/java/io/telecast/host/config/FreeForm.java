package io.telecast.host.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keys below a prefix that are not known beforehand, such as the settings of plugins. Names are compared without regard
 * to case, dashes, underscores and dots, so that {@code maxFiles}, {@code max-files} and an environment variable
 * {@code …_MAX_FILES} are one.
 */
public final class FreeForm {

    private final String prefix;
    private final List<Entry> entries;

    /**
     * @param prefix with its last dot, such as {@code plugins.}
     * @param entries in rising precedence, keys with the prefix
     */
    FreeForm(String prefix, List<Entry> entries) {
        this.prefix = prefix;
        this.entries = List.copyOf(entries);
    }

    /** None at all. */
    public static FreeForm empty() {
        return new FreeForm("", List.of());
    }

    /** Values by key without prefix; for tests. */
    public static FreeForm of(Map<String, String> values) {
        List<Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new Entry(key, RawValue.text(value), "test")));
        return new FreeForm("", entries);
    }

    /** What is set under a name, such as {@code batch.maxFiles}; the source with the highest precedence wins. */
    public Optional<Entry> find(String name) {
        String wanted = fold(prefix + name);
        return entries.reversed().stream()
                .filter(entry -> fold(entry.key()).equals(wanted))
                .findFirst();
    }

    /** The names, without prefix and as their sources write them, that start with a text. */
    public Set<String> names(String start) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : entries) {
            String name = entry.key().substring(prefix.length());
            if (name.startsWith(start)) {
                names.add(name);
            }
        }
        return names;
    }

    /** All that is set, in rising precedence; the keys are without prefix, as their sources write them. */
    public List<Entry> set() {
        return entries.stream()
                .map(entry -> new Entry(entry.key().substring(prefix.length()), entry.value(), entry.source()))
                .toList();
    }

    /** The name most like one that does not exist, if any is like it at all. */
    public static Optional<String> nearest(String name, Collection<String> names) {
        Map<String, String> folded = new TreeMap<>();
        names.forEach(each -> folded.put(fold(each), each));
        return Similarity.nearest(fold(name), folded.keySet()).map(folded::get);
    }

    /** Whether two names are the same to {@link #find}. */
    public static boolean sameName(String one, String other) {
        return fold(one).equals(fold(other));
    }

    List<Entry> entries() {
        return entries;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    /** Hides the values: some may be secrets. */
    @Override
    public String toString() {
        return names("").toString();
    }
}
