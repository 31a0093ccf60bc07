package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.trust.Trust;
import java.util.List;

/**
 * What a catalogue has of a plugin, for operators.
 *
 * @param installed the version that is in the plugin folder, empty if none is
 * @param size in bytes
 * @param uses what it declares that it uses
 * @param problem why it cannot be installed and what to do, empty if it can
 */
public record Offer(
        String id,
        String version,
        String description,
        String provider,
        String requires,
        String sha256,
        long size,
        Trust trust,
        String installed,
        List<String> uses,
        String problem) {}
