package io.telecast.host.plugin.capability;

import io.telecast.api.CapabilityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one generation of a plugin do what it has declared, and refuses the rest. The first refusal of each kind is logged.
 * Safe to use from any thread.
 */
public final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final int MOST_TOLD = 20;

    private final String plugin;
    private final Uses declared;
    private final Supplier<Set<Capability>> look;
    private volatile Optional<List<Use>> apparent = Optional.empty();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    /**
     * Makes a guard.
     *
     * @param plugin its id
     * @param look what its classes seem to use: asked once, at the first refusal, so that its author learns of everything
     */
    public Guard(String plugin, Uses declared, Supplier<Set<Capability>> look) {
        this.plugin = plugin;
        this.declared = declared;
        this.look = look;
    }

    /** Whether something is declared. */
    public boolean allows(Use wanted) {
        return declared.cover(wanted);
    }

    /** As {@link #require(Use)}, for a capability without detail. */
    public void require(Capability capability) {
        require(Use.of(capability));
    }

    /**
     * Does nothing if something is declared.
     *
     * @throws CapabilityException if it is not
     */
    public void require(Use wanted) {
        if (!allows(wanted)) {
            throw refusal(wanted);
        }
    }

    /** What was refused so far; empty if nothing was. */
    public String notice() {
        return refused.isEmpty()
                ? ""
                : "It was refused " + String.join(", ", refused)
                        + ", which its manifest does not declare. Ask for a version that declares it under "
                        + Uses.ENTRY + ".";
    }

    private CapabilityException refusal(Use wanted) {
        List<Use> missing = new ArrayList<>(List.of(wanted));
        apparent().stream().filter(use -> !use.equals(wanted)).forEach(missing::add);
        String sentence = "The plugin " + plugin + " uses " + joined(missing)
                + " without declaring so. Write this line into its jar's manifest: \"" + Uses.ENTRY + ": "
                + declared.with(missing).text() + "\".";
        if (refused.size() < MOST_TOLD && refused.add(wanted.text())) {
            LOG.warn("{}", sentence);
        }
        return new CapabilityException(wanted.text(), sentence);
    }

    /** What the plugin seems to use and has not declared. */
    private List<Use> apparent() {
        Optional<List<Use>> known = apparent;
        if (known.isEmpty()) {
            known = Optional.of(declared.lacking(look.get()));
            apparent = known;
        }
        return known.get();
    }

    private static String joined(List<Use> uses) {
        List<String> texts = uses.stream().map(Use::text).toList();
        return texts.size() == 1
                ? texts.getFirst()
                : texts.stream().limit(texts.size() - 1L).collect(Collectors.joining(", ")) + " and " + texts.getLast();
    }
}
