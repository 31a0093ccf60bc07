package io.telecast.host.plugin.trust;

import io.telecast.host.config.PluginRequirement;

/** Sentences of why a jar may not run, and what to do about it. */
final class Refusals {

    private Refusals() {}

    static String otherThanPinned(Statement jar, String pin) {
        return "It is not the jar of " + jar.id() + " that plugins.pinned asks for: its SHA-256 is " + jar.sha256()
                + ", and " + pin + " is pinned. Put the pinned jar back; or if you trust this one, pin " + pin(jar)
                + " instead and restart Telecast.";
    }

    static String unknown(Statement jar, Trust found, boolean hasSignature, PluginRequirement requirement) {
        boolean signedOnly = requirement == PluginRequirement.SIGNED;
        String rule = "plugins.require is " + (signedOnly ? "signed" : "known");
        String orPin = signedOnly
                ? ""
                : " Or pin it, if you trust it: add " + pin(jar) + " to plugins.pinned and restart Telecast.";
        if (!found.key().isEmpty()) {
            return "It is signed with " + found.key() + ", which is not in plugins.trusted-keys, and " + rule
                    + ". If you trust that key's owner, add it there with a name and restart Telecast." + orPin;
        }
        if (hasSignature) {
            return "Nobody vouches for it, and " + rule + ": " + found.remark() + ". Put the right signature beside it."
                    + orPin;
        }
        return "It is not signed, and " + rule + ". Put its signature beside it (the jar's name with .sig), "
                + "or sign it with a listed key: telecast plugins sign JAR --key FILE." + orPin;
    }

    static String otherJar(Statement signed, Statement jar) {
        if (signed.id().equals(jar.id()) && signed.version().equals(jar.version())) {
            return "the signature beside it is for another build of " + jar.id() + " " + jar.version();
        }
        return "the signature beside it is for another plugin or version than " + jar.id() + " " + jar.version();
    }

    private static String pin(Statement jar) {
        return jar.id() + "=sha256:" + jar.sha256();
    }
}
