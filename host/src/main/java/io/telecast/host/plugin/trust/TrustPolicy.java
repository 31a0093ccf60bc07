package io.telecast.host.plugin.trust;

import io.telecast.host.config.PinnedPlugin;
import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.PluginsConfig;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.trust.Trust.Basis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which jars the operator wants to run.
 *
 * @param keys whose signatures count
 * @param pins the one hash that is accepted of a plugin, by its id
 * @param bundled hashes of the jars that came with Telecast, which are as trusted as Telecast itself
 */
public record TrustPolicy(
        PluginRequirement requirement, List<TrustedKey> keys, Map<String, String> pins, Set<String> bundled) {

    public TrustPolicy {
        keys = List.copyOf(keys);
        pins = Map.copyOf(pins);
        bundled = Set.copyOf(bundled);
    }

    /** Lets everything run. */
    public static TrustPolicy open() {
        return new TrustPolicy(PluginRequirement.NOTHING, List.of(), Map.of(), Set.of());
    }

    /** What the configuration says. */
    public static TrustPolicy of(PluginsConfig config, Set<String> bundled) {
        Map<String, String> pins =
                config.pinned().stream().collect(Collectors.toMap(PinnedPlugin::id, PinnedPlugin::sha256));
        return new TrustPolicy(config.require(), config.trustedKeys(), pins, bundled);
    }

    /**
     * Judges a jar.
     *
     * @param jar what it is, whatever a signature says
     * @param signature the content of the file beside it
     */
    public Verdict judge(Statement jar, Optional<String> signature) {
        Trust found = signature.map(text -> examine(jar, text)).orElse(Trust.UNKNOWN);
        String pin = pins.getOrDefault(jar.id(), "");
        boolean pinned = pin.equals(jar.sha256());
        boolean signed = !found.signedBy().isEmpty();
        boolean known = signed || (pinned && requirement != PluginRequirement.SIGNED) || bundled.contains(jar.sha256());
        if (!pin.isEmpty() && !pinned) {
            return new Verdict(found, Refusals.otherThanPinned(jar, pin));
        }
        if (!known && requirement != PluginRequirement.NOTHING) {
            return new Verdict(found, Refusals.unknown(jar, found, signature.isPresent(), requirement));
        }
        Basis basis = signed
                ? Basis.SIGNED
                : pinned ? Basis.PINNED : bundled.contains(jar.sha256()) ? Basis.BUNDLED : Basis.UNCHECKED;
        return new Verdict(new Trust(found.signedBy(), found.key(), found.remark(), basis), "");
    }

    private Trust examine(Statement jar, String text) {
        try {
            PluginSignature signature = PluginSignature.parse(text);
            if (!signature.statement().equals(jar)) {
                return without(Refusals.otherJar(signature.statement(), jar));
            }
            if (!signature.holds()) {
                return without("the signature beside it is forged or damaged");
            }
            return new Trust(name(signature.key()), signature.key().text(), "", Basis.NONE);
        } catch (BadSignatureException e) {
            return without("the signature file beside it cannot be used, since " + e.reason());
        }
    }

    private static Trust without(String remark) {
        return new Trust("", "", remark, Basis.NONE);
    }

    private String name(VerificationKey key) {
        return keys.stream()
                .filter(trusted -> trusted.key().equals(key))
                .map(TrustedKey::name)
                .findFirst()
                .orElse("");
    }
}
