package io.telecast.host.admin.console;

import io.telecast.host.plugin.settings.FieldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that could not be saved, to be shown as it was sent.
 *
 * @param form none if nothing was sent
 * @param problems a sentence by name of the field; the empty name for all of them together
 */
record Attempt(Optional<FormBody> form, Map<String, String> problems) {

    static final Attempt NONE = new Attempt(Optional.empty(), Map.of());

    /** The problem of one field, empty if there is none. */
    String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** What stands above the form: problems that belong to no field of it, or else a hint; empty if all is well. */
    String general(List<FieldView> fields, String hint) {
        List<String> names = fields.stream().map(FieldView::name).toList();
        String loose = problems.entrySet().stream()
                .filter(problem -> !names.contains(problem.getKey()))
                .map(Map.Entry::getValue)
                .reduce("", (one, other) -> (one + " " + other).strip());
        return problems.isEmpty() || !loose.isEmpty() ? loose : hint;
    }
}
