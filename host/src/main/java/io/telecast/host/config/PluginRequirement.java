package io.telecast.host.config;

/** What a jar must show before it is run as a plugin. */
public enum PluginRequirement {
    NOTHING,
    /** A pinned hash, or a signature by a listed key. */
    KNOWN,
    /** A signature by a listed key. */
    SIGNED
}
