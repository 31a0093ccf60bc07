package io.telecast.host.plugin.capability;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plugin declares that it uses, in the order of its manifest.
 *
 * @param all without any twice
 */
public record Uses(List<Use> all) {

    /** The entry of the manifest. */
    public static final String ENTRY = "Plugin-Uses";

    private static final Uses NONE = new Uses(List.of());

    public Uses {
        all = all.stream().distinct().toList();
    }

    /** Nothing. */
    public static Uses none() {
        return NONE;
    }

    /** Everything there is. */
    public static Uses everything() {
        return new Uses(Arrays.stream(Capability.values())
                .map(each -> new Use(each, each.detail() == Capability.Detail.NONE ? "" : "*"))
                .toList());
    }

    /** Whether something may be done. */
    boolean cover(Use wanted) {
        return all.stream().anyMatch(use -> use.covers(wanted));
    }

    /** Which of these are not declared; those that have a detail are left out, since it is not known. */
    public List<Use> lacking(Collection<Capability> wanted) {
        return wanted.stream()
                .filter(each -> each.detail() == Capability.Detail.NONE)
                .map(Use::of)
                .filter(use -> !cover(use))
                .toList();
    }

    /** Which of these are not declared at all, for authors; the path or server is theirs to write. */
    public List<String> undeclared(Collection<Capability> wanted) {
        return wanted.stream()
                .filter(each -> all.stream().noneMatch(use -> use.capability() == each))
                .map(each -> each.label() + each.detail().placeholder())
                .toList();
    }

    /** With some more, unless they are covered already. */
    Uses with(Collection<Use> more) {
        return new Uses(Stream.concat(all.stream(), more.stream().filter(use -> !cover(use)))
                .toList());
    }

    /** As manifests have it. */
    public String text() {
        return String.join(", ", texts());
    }

    public List<String> texts() {
        return all.stream().map(Use::text).toList();
    }

    /** With what each means, for operators. */
    public static List<String> sentences(Collection<String> texts) {
        return texts.stream()
                .map(text -> UsesFormat.one(text).map(Use::sentence).orElse(text))
                .toList();
    }

    /** Which of the later declarations go beyond the earlier ones. */
    public static List<String> added(Collection<String> before, Collection<String> after) {
        var known = new TreeSet<>(before);
        List<Use> covered =
                before.stream().flatMap(text -> UsesFormat.one(text).stream()).toList();
        return after.stream()
                .filter(text -> !known.contains(text))
                .filter(text -> {
                    Optional<Use> use = UsesFormat.one(text);
                    return use.isEmpty() || covered.stream().noneMatch(old -> old.covers(use.get()));
                })
                .collect(Collectors.toList());
    }
}
