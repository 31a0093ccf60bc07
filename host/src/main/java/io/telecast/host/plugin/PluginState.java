package io.telecast.host.plugin;

/** What has become of a jar. */
public enum PluginState {
    /** It runs. */
    ON,
    /** An operator has switched it off. */
    OFF,
    /** It is a plugin, but did not start. */
    FAILED,
    /** It is no plugin for this host. */
    BROKEN,
    /** Another jar has the same plugin. */
    DUPLICATE
}
