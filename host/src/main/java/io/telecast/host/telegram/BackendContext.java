package io.telecast.host.telegram;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a backend is given.
 *
 * @param dataDirectory a folder of the backend's own, existing and writable
 * @param options every declared option with its value
 * @param announce tells the operator a line, such as where a page is served
 */
public record BackendContext(
        Path dataDirectory, Map<String, String> options, InstantSource clock, Consumer<String> announce) {}
