package io.telecast.host.plugin.records;

import io.telecast.api.storage.Migrations;
import java.util.Optional;

/** Says why a version of a plugin cannot have the records that are there, and what to do. */
final class Refusal {

    private Refusal() {}

    static String ofKept(RecordsState state, int version) {
        return state.version() == version
                ? "It reads the records that are there. Go back without --records-as-before."
                : "No records of version " + version + " are kept, which it reads; there are those of version "
                        + state.version() + ". Install a version of the plugin that reads them.";
    }

    static String sentence(String id, RecordsState state, Migrations wanted) {
        if (state.version() < wanted.version()) {
            return "Its records are of version " + state.version() + ", and it can bring them up only from version "
                    + wanted.oldest() + ". Install a version of the plugin in between first.";
        }
        Optional<String> back = state.before()
                .filter(kept -> kept.version() == wanted.version())
                .map(kept -> " Or go back to the records as they were before they were brought to version "
                        + state.version() + ", without what was written since: ./telecast plugins rollback " + id
                        + " --records-as-before");
        return "Its records are of version " + state.version() + ", which it does not know: it reads version "
                + wanted.version() + ", and there is no way back. Install the newer version of the plugin again."
                + back.orElse("");
    }
}
