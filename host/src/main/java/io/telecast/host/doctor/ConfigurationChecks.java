package io.telecast.host.doctor;

import io.telecast.host.config.Problem;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.util.List;

/** What the loading of the configuration found: a line for each problem, or that all is well. */
public final class ConfigurationChecks {

    private static final String NAME = "configuration";

    private ConfigurationChecks() {}

    /** That it can be used. */
    public static BackendCheck well(String backend) {
        return new Known(NAME, new Finding.Ok("complete, Telegram is reached by " + backend));
    }

    /** That it cannot. */
    public static List<BackendCheck> of(List<Problem> problems) {
        return problems.stream().map(ConfigurationChecks::of).toList();
    }

    private static BackendCheck of(Problem problem) {
        String value = problem.value().isEmpty() ? "" : " = " + problem.value();
        String what = problem.key().isEmpty() ? "it cannot be read" : problem.key() + value;
        return new Known(NAME, new Finding.Failed(what + " (" + problem.source() + ")", problem.remedy()));
    }
}
