package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestBot;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users see their state; administrators see, grant and revoke that of others. */
class VerifiedCommandTest {

    @RegisterExtension
    static final TelecastExtension telecast = Stage.telecast();

    private TestChat ada;
    private TestChat ben;
    private long id;

    @BeforeEach
    void begin() {
        ada = telecast.admin().chatWith(telecast.bot());
        ben = telecast.user("Ben").chatWith(telecast.bot());
        id = ben.user().id();
    }

    @Test
    void usersVerifyWithoutWantingAFile() {
        ben.send("/verified");
        ben.open(ben.await("not verified yet").link("Verify"));
        ben.await("You are verified until");
        ben.send("/verified");
        ben.await("You are verified until");
        ada.send("/verified");
        ada.await("need not verify");
    }

    @Test
    void administratorsGrantAndRevoke() {
        String link = Stage.share(telecast, "film.mp4");
        ada.send("/verified " + id);
        ada.await("(Ben) is not verified");
        ada.send("/verified grant " + id + " 2");
        ada.await("(Ben) is verified until");
        ada.send("/verified " + id);
        ada.await("by an administrator");
        ben.open(link);
        ben.awaitFile("film.mp4");
        telecast.clock().advance(Duration.ofHours(2));
        Stage.refused(ben, link);

        ada.send("/verified grant " + id);
        ada.await("(Ben) is verified until");
        telecast.clock().advance(Duration.ofHours(23));
        ben.open(link);
        ben.awaitFile("film.mp4");
        ada.send("/verified revoke " + id);
        ada.await("no longer verified");
        Stage.refused(ben, link);
        ada.send("/verified revoke " + id);
        ada.await("was not verified");
    }

    @Test
    void revokingEndsLinksThatAreUnderWay() {
        TestMessage invitation = Stage.refused(ben, Stage.share(telecast, "film.mp4"));
        ada.send("/verified revoke " + id);
        ada.await("was not verified");
        ben.open(invitation.link("Verify"));
        ben.await("works no more");
        assertThat(ben.files()).isEmpty();
    }

    @Test
    void othersSeeOnlyThemselves() {
        for (String attempt : new String[] {"grant " + id, "revoke " + id, "" + id, "grant " + id + " 9999"}) {
            ben.send("/verified " + attempt);
            ben.await("Only administrators");
        }
        Stage.refused(ben, Stage.share(telecast, "film.mp4"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,no user id",
        "-5,no user id",
        "99999999999999999999,no user id",
        "<b>x</b>,no user id",
        "１００２,no user id",
        "grant,Write /verified",
        "revoke,Write /verified",
        "grant x,no user id",
        "revoke x,no user id",
        "grant 1002 0,number of hours",
        "grant 1002 -1,number of hours",
        "grant 1002 8785,number of hours",
        "grant 1002 99999999999,number of hours",
        "grant 1002 1.5,number of hours",
        "grant 1002 2 3,Write /verified",
        "revoke 1002 2,Write /verified",
        "drop 1002,Write /verified"
    })
    void badWordsAreAnsweredWithWhatIsRight(String words, String answer) {
        ada.send("/verified " + words);
        ada.await(answer);
        ada.send("/verified 1002");
        ada.await("not verified");
    }

    @Test
    void helpTellsAdministratorsHow() {
        ada.send("/help verified");
        ada.await("/verified grant");
    }

    @Test
    void botsKeepTheirUsersApart() {
        TestBot other = telecast.newBot("ada_films_bot");
        ada.send("/connect " + other.token());
        ada.await("connected");
        TestChat clone = telecast.admin().chatWith(other);
        String there = Stage.store(clone, "clone.mp4").link("Share link");
        ada.send("/verified grant " + id);
        ada.await("is verified until");
        TestChat benThere = ben.user().chatWith(other);
        TestMessage invitation = Stage.refused(benThere, there);
        assertThat(invitation.link("Verify")).contains("t.me/ada_films_bot");
        benThere.open(invitation.link("Verify"));
        benThere.awaitFile("clone.mp4");
        ada.send("/verified revoke " + id);
        ada.await("no longer verified");
        benThere.open(there);
        benThere.awaitFile("clone.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone,Mars/Olympus",
        "timeZone,''",
        "howTo,javascript:alert(1)",
        "howTo,ftp://example.org/",
        "howTo,https://",
        "howTo,https://me@example.org/",
        "howTo,not an address",
        "exempt,ada",
        "exempt,-1",
        "period,0s",
        "period,900000h",
        "linkLife,1s",
        "linkLife,48h",
        "soonest,10m",
        "soonest,-1s",
        "unlock,sometimes"
    })
    void theFormRefusesBadValues(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> telecast.settings().set(name, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "http://example.org:8080/a?b=c#d", "https://xn--mnchen-3ya.example/"})
    void theFormTakesWebAddresses(String address) {
        telecast.settings().set("howTo", address);
        assertThat(telecast.settings().get("howTo")).containsExactly(address);
        telecast.settings().set("howTo");
    }
}
