package io.telecast.host;

import io.telecast.host.config.Entry;
import io.telecast.host.config.FreeForm;
import io.telecast.host.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bot's texts with what the operator's configuration replaces. */
final class OperatorTexts {

    private OperatorTexts() {}

    /**
     * Puts them together.
     *
     * @throws IllegalArgumentException naming every replacement that fits nothing
     */
    static Texts of(FreeForm overrides) {
        Texts texts = Texts.defaults();
        var replacements = new TreeMap<String, String>();
        for (String name : overrides.names("")) {
            String key = texts.keys().stream()
                    .filter(known -> FreeForm.sameName(known, name))
                    .findFirst()
                    .orElse(name);
            Optional<Entry> entry = overrides.find(name);
            entry.ifPresent(value -> replacements.put(key, value.value().text()));
        }
        Map<String, String> problems = texts.problems(replacements);
        if (!problems.isEmpty()) {
            var sentence = new StringBuilder("Some texts in the configuration cannot be used:");
            problems.forEach((key, problem) ->
                    sentence.append("\n  texts.").append(key).append(": ").append(problem));
            throw new IllegalArgumentException(sentence.toString());
        }
        return texts.with(replacements);
    }
}
