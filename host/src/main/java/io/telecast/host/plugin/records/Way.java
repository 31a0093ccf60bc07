package io.telecast.host.plugin.records;

import io.telecast.api.storage.MigrationStep;
import io.telecast.api.storage.Migrations;
import io.telecast.api.storage.StoreChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that lead from one version of a plugin's records to another, forward or back. */
final class Way {

    /** From a version to the same. */
    static final Way NONE = new Way(List.of(), false);

    private final List<MigrationStep> steps;
    private final boolean back;

    private Way(List<MigrationStep> steps, boolean back) {
        this.steps = steps;
        this.back = back;
    }

    /** What becomes of a store. */
    record Fate(String name, List<Leg<?, ?>> legs) {}

    /** From older records to those that the steps lead to, if they begin early enough. */
    static Optional<Way> forward(Migrations steps, int from) {
        return from < steps.oldest()
                ? Optional.empty()
                : Optional.of(new Way(
                        steps.steps()
                                .subList(from - steps.oldest(), steps.steps().size()),
                        false));
    }

    /** From the records that steps lead to back to older ones, if each has a way back. */
    static Optional<Way> back(Migrations steps, int to) {
        if (to < steps.oldest() || to > steps.version()) {
            return Optional.empty();
        }
        List<MigrationStep> undone =
                steps.steps().subList(to - steps.oldest(), steps.steps().size());
        boolean all = undone.stream().flatMap(step -> step.changes().stream()).allMatch(StoreChange::reversible);
        return all ? Optional.of(new Way(undone.reversed(), true)) : Optional.empty();
    }

    /** What becomes of a store; empty if it is left out. */
    Optional<Fate> of(String store) {
        String name = store;
        List<Leg<?, ?>> legs = new ArrayList<>();
        for (MigrationStep step : steps) {
            Optional<StoreChange> change = change(step, name);
            if (change.isEmpty()) {
                continue;
            }
            Optional<String> next =
                    back ? Optional.of(change.get().source()) : change.get().target();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            name = next.get();
            if (change.get() instanceof StoreChange.Form<?, ?> form) {
                legs.add(back ? Leg.back(form) : Leg.forward(form));
            }
        }
        return Optional.of(new Fate(name, legs));
    }

    private Optional<StoreChange> change(MigrationStep step, String store) {
        return step.changes().stream()
                .filter(change -> back
                        ? change.target().equals(Optional.of(store))
                        : change.source().equals(store))
                .findFirst();
    }
}
