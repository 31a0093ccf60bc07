package io.telecast.sandbox.world;

/** A line of a command menu. */
public record MenuLine(String command, String description) {}
