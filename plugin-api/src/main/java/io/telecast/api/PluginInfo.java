package io.telecast.api;

/**
 * What a plugin's manifest says of it.
 *
 * @param id short name, {@code [a-z][a-z0-9-]{0,23}}; namespace of its routes, buttons and records
 * @param version semantic version
 * @param description one sentence for operators
 * @param provider who made it
 * @since 1.0
 */
@Stable
public record PluginInfo(String id, String version, String description, String provider) {}
