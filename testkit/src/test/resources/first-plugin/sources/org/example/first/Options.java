package org.example.first;

import io.telecast.api.settings.Setting;
import java.time.Duration;
import java.util.List;

/** A setting of each kind. */
public record Options(
        @Setting(title = "Word", min = 1, max = 20, pattern = "[a-z]+", mustBe = "a word in small letters") String word,
        @Setting(title = "Number", help = "Of anything", min = 1, max = 100) int number,
        @Setting(title = "Large number") long large,
        @Setting(title = "On", ownerMayChange = true) boolean on,
        @Setting(title = "Pause") Duration pause,
        @Setting(title = "Mood") Mood mood,
        @Setting(title = "Names") List<String> names,
        @Setting(title = "Key", secret = true) String key) {

    static final Options DEFAULTS =
            new Options("word", 7, 70_000_000_000L, true, Duration.ofSeconds(3), Mood.GOOD, List.of("a", "b"), "");

    /** A choice. */
    public enum Mood {
        GOOD,
        BAD
    }
}
