package io.telecast.autodelete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators set the delay of their bot. */
class AutodeleteCommandTest {

    @RegisterExtension
    static final TelecastExtension telecast = Stage.telecast();

    private final TestChat ada = telecast.admin().chatWith(telecast.bot());

    @AfterEach
    void back() {
        telecast.settings().setFor(telecast.bot(), "minutes");
    }

    @Test
    void showsWhatHoldsAndHow() {
        ada.send("/autodelete");
        assertThat(ada.await("30 minutes").text()).contains("/autodelete off");
        ada.send("/help autodelete");
        assertThat(ada.await("/autodelete 2h").text()).contains("/autodelete [minutes|off]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45|45|45 minutes",
                "1|1|1 minute",
                "30m|30|30 minutes",
                "2h|120|2 hours",
                "1h 30m|90|1 hour 30 minutes",
                "47H|2820|47 hours",
                "off|0|off",
                "OFF|0|off",
                "0|0|off"
            })
    void sets(String wish, String minutes, String said) {
        ada.send("/autodelete " + wish);
        ada.await(said);
        assertThat(telecast.settings().getFor(telecast.bot(), "minutes")).containsExactly(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "48h",
                "2821",
                "1e3",
                "99999999999999999999",
                "３０",
                "30 minutes; rm",
                "<b>5</b>",
                "{duration}",
                "h",
                "1.5h",
                "tomorrow",
                "0x10"
            })
    void refusesWhatIsNoTimeAndChangesNothing(String wish) {
        ada.send("/autodelete " + wish);
        ada.await("no time that I can use");
        assertThat(telecast.settings().getFor(telecast.bot(), "minutes")).containsExactly("30");
    }

    @Test
    void isForAdministratorsOnly() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        ben.send("/autodelete 5");
        ben.await("for administrators");
        assertThat(telecast.settings().getFor(telecast.bot(), "minutes")).containsExactly("30");
    }

    @Test
    void theOwnerOfACloneSetsItsOwn() {
        TestBot other = telecast.newBot("chloe_films_bot");
        ada.send("/connect " + other.token());
        ada.await("connected");
        TestChat owner = telecast.admin().chatWith(other);
        owner.send("/autodelete 5");
        owner.await("5 minutes");
        assertThat(telecast.settings().getFor(other, "minutes")).containsExactly("5");
        assertThat(telecast.settings().getFor(telecast.bot(), "minutes")).containsExactly("30");
    }

    @ParameterizedTest
    @CsvSource({"minutes,2821", "minutes,-1", "minutes,many", "timeZone,Mars/Olympus", "timeZone,''"})
    void theFormRefusesBadValues(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> telecast.settings().set(name, value));
    }
}
