package io.telecast.host.cli.init;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing to be asked.
 *
 * @param key the configuration key that the answer is for
 * @param title what is asked for, in a few words
 * @param hint where to get it; may be empty
 * @param required whether there has to be an answer
 * @param suggestion what an empty answer means; empty for nothing
 * @param check what is wrong with an answer that the key itself would take
 */
public record Question(
        String key,
        String title,
        String hint,
        boolean secret,
        boolean required,
        String suggestion,
        Function<String, Optional<String>> check) {}
