package io.telecast.host.doctor;

import io.telecast.host.telegram.Finding;

/** What was found under the name of a check. */
public record Diagnosis(String name, Finding finding) {}
