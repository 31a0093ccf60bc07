package io.telecast.host.collections;

/**
 * Which collection a plugin's key has made, or is about to make.
 *
 * @param key with the plugin's namespace
 */
public record Making(String key, long id) {}
