package io.telecast.host.plugin;

import io.telecast.host.config.Entry;
import io.telecast.host.config.FreeForm;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.settings.FieldView;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys of the configuration that no plugin reads. They stop nothing: another version may know them, and an environment
 * variable does not tell where a plugin's id ends. A value may be a secret and is never told. Not thread-safe.
 */
final class StrayKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StrayKeys.class);

    private final FreeForm configuration;
    private Set<String> told = Set.of();

    /** @param configuration below {@code plugins.} */
    StrayKeys(FreeForm configuration) {
        this.configuration = configuration;
    }

    private record Claim(String id, String name) {}

    /** Logs what was not there at the last look; answers what is to be said of plugins that run, by id. */
    Map<String, String> look(Shelf shelf, Collection<Running> running) {
        Map<String, List<String>> known = new HashMap<>();
        running.forEach(
                plugin -> known.put(plugin.jar().id(), plugin.run().settings().names()));
        Set<String> ids = new TreeSet<>(known.keySet());
        shelf.good().forEach(item -> ids.add(item.jar().id()));

        Map<String, String> notices = new TreeMap<>();
        Set<String> now = new HashSet<>();
        for (Entry entry : configuration.set()) {
            List<Claim> claims = claims(entry.key(), ids);
            String subject = "plugins." + entry.key() + " (" + entry.source() + ")";
            if (claims.isEmpty()) {
                String sentence = subject + " is left out: " + homeless(entry.key(), ids);
                if (now.add(sentence) && !told.contains(sentence)) {
                    LOG.info("{}", sentence);
                }
            } else if (claims.stream().allMatch(claim -> denies(claim, known))) {
                String sentence = subject + " is left out: " + unknown(claims.getFirst(), known);
                if (now.add(sentence) && !told.contains(sentence)) {
                    LOG.warn("{}", sentence);
                }
                notices.merge(claims.getFirst().id(), sentence, (one, other) -> one + " " + other);
            }
        }
        told = now;
        return notices;
    }

    /** Whose setting a key may be, the longest id first: where an id ends is open as long as dots may be dashes. */
    private static List<Claim> claims(String key, Set<String> ids) {
        return ids.stream()
                .flatMap(id -> name(key, id).map(name -> new Claim(id, name)).stream())
                .sorted(Comparator.comparing((Claim claim) -> claim.id().length())
                        .reversed()
                        .thenComparing(Claim::id))
                .toList();
    }

    private static Optional<String> name(String key, String id) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (FreeForm.sameName(key.substring(0, dot), id)) {
                return Optional.of(key.substring(dot + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether a plugin runs and has no such setting; one that does not run may have it. */
    private static boolean denies(Claim claim, Map<String, List<String>> known) {
        return known.containsKey(claim.id())
                && known.get(claim.id()).stream().noneMatch(name -> FreeForm.sameName(name, claim.name()));
    }

    private static String unknown(Claim claim, Map<String, List<String>> known) {
        boolean text = claim.name().startsWith(FieldView.TEXTS);
        List<String> names = known.getOrDefault(claim.id(), List.of()).stream()
                .filter(name -> name.startsWith(FieldView.TEXTS) == text)
                .toList();
        String thing = text ? "message text" : "setting";
        if (names.isEmpty()) {
            return "the plugin " + claim.id() + " has no " + thing + "s.";
        }
        return "the plugin " + claim.id() + " has no such " + thing + "." + meant(claim.name(), names) + " It has: "
                + names.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static String homeless(String key, Set<String> ids) {
        String id = key.substring(0, key.indexOf('.'));
        return "no jar in the plugin folder has the id " + id + "." + meant(id, ids);
    }

    private static String meant(String name, Collection<String> names) {
        return FreeForm.nearest(name, names)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
    }
}
