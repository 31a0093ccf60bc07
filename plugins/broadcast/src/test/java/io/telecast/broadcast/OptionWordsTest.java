package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionWordsTest {

    private static final Options DEFAULTS = BroadcastSettings.DEFAULTS.options();

    private static Options understood(String words) {
        return ((OptionWords.Understood) OptionWords.read(words, DEFAULTS)).options();
    }

    @Test
    void wordsComeInAnyOrderAndCase() {
        assertThat(understood("")).isEqualTo(new Options(0, false, false, Duration.ZERO));
        assertThat(understood(" Delete=90M \n SILENT pin  days=7 "))
                .isEqualTo(new Options(7, true, true, Duration.ofMinutes(90)));
        assertThat(understood("days=7 days=30").days()).isEqualTo(30);
    }

    @Test
    void neverOverridesTheOperatorsTime() {
        var deleting = DEFAULTS.withDeleteAfter(Duration.ofHours(1));
        assertThat(OptionWords.read("delete=never", deleting)).isEqualTo(new OptionWords.Understood(DEFAULTS));
    }

    @ParameterizedTest
    @CsvSource({
        "days=0, option.days",
        "days=-1, option.days",
        "days=3651, option.days",
        "days=99999999999999999999, option.days",
        "days=७, option.days",
        "days=, option.days",
        "delete=48h, option.delete",
        "delete=59s, option.delete",
        "delete=999999d, option.delete",
        "delete=2, option.delete",
        "delete=2w, option.delete",
        "delete=1h30m, option.delete",
        "loud, option.unknown",
        "pin=yes, option.unknown",
        "<b>pin</b>, option.unknown",
    })
    void whatMakesNoSenseIsNamed(String word, String text) {
        assertThat(OptionWords.read("silent " + word + " pin", DEFAULTS))
                .isEqualTo(new OptionWords.Refused(text, word));
    }
}
