package io.telecast.host.cli;

import io.telecast.host.doctor.Known;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A host that runs on a data directory and answers its operator: its bots are signed in, so it is asked about them. */
record RunningHost(JsonNode workers) {

    /** One that is well answers at once what it knows already. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    /** None if no host runs there, or it does not answer. */
    static Optional<RunningHost> find(Path data) throws InterruptedException {
        try {
            AdminClient host = AdminClient.of(data);
            host.ask("GET", "/workers", Map.of(), SIGN_OF_LIFE);
            return Optional.of(new RunningHost(host.ask("POST", "/workers/check", Map.of())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the host found of each bot a moment ago. */
    List<BackendCheck> bots() {
        List<BackendCheck> bots = new ArrayList<>();
        for (JsonNode worker : workers) {
            boolean main = worker.path("role").asString("").equals("fallback");
            bots.add(new Known(
                    (main ? "main bot " : "worker ") + worker.path("id").asString("?"),
                    finding(
                            worker.path("name").asString("?") + " is "
                                    + worker.path("state").asString("?"),
                            worker.path("problem").asString(""),
                            worker.path("state").asString(""))));
        }
        return bots;
    }

    private static Finding finding(String text, String problem, String state) {
        if (problem.isEmpty()) {
            return new Finding.Ok(text);
        }
        return state.equals("removed") ? new Finding.Warning(text, problem) : new Finding.Failed(text, problem);
    }
}
