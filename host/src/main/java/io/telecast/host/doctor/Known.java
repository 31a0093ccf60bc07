package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;

/** What somebody else has found already. */
public record Known(String name, Finding look) implements BackendCheck {}
