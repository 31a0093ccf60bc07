package io.telecast.host.doctor;

import io.telecast.host.telegram.ApiCredentials;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the API id or hash looks as it must.
 *
 * @param key the configuration key
 */
public record ApiCredentialsCheck(String name, String key, String value, Function<String, Optional<String>> problem)
        implements BackendCheck {

    /** Those that a backend has options for. */
    public static List<BackendCheck> of(String backend, Map<String, String> options) {
        return options.containsKey("api-id") && options.containsKey("api-hash")
                ? List.of(
                        new ApiCredentialsCheck(
                                "API id",
                                backend + ".api-id",
                                options.getOrDefault("api-id", ""),
                                ApiCredentials::problemOfId),
                        new ApiCredentialsCheck(
                                "API hash",
                                backend + ".api-hash",
                                options.getOrDefault("api-hash", ""),
                                ApiCredentials::problemOfHash))
                : List.of();
    }

    @Override
    public Finding look() {
        if (value.isEmpty()) {
            return new Finding.Failed(
                    key + " is not set", "Get it at https://my.telegram.org under API development tools.");
        }
        return problem.apply(value)
                .<Finding>map(sentence -> new Finding.Failed(key + " has the wrong form", sentence))
                .orElseGet(() -> new Finding.Ok(key + " has the right form"));
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return key;
    }
}
