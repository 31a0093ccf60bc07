package io.telecast.host.config;

/** A configuration, and where its values come from. */
public record LoadedConfig(TelecastConfig config, ConfigReport report) {}
