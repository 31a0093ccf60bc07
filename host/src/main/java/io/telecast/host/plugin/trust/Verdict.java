package io.telecast.host.plugin.trust;

/**
 * Whether a jar may run.
 *
 * @param refusal a sentence that says why not and what to do; empty if it may
 */
public record Verdict(Trust trust, String refusal) {

    public boolean accepted() {
        return refusal.isEmpty();
    }
}
