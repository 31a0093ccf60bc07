package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Verify link works once, in time, for one user. */
class LinkTest {

    @RegisterExtension
    static final TelecastExtension telecast = Stage.telecast();

    private TestChat ben;
    private String link = "";

    @BeforeEach
    void begin() {
        link = Stage.share(telecast, "film.mp4");
        ben = telecast.user("Ben").chatWith(telecast.bot());
    }

    @Test
    void worksOnce() {
        String verify = Stage.refused(ben, link).link("Verify");
        ben.open(verify);
        ben.await("You are verified until");
        ben.awaitFile("film.mp4");
        telecast.clock().advance(Duration.ofHours(12));
        ben.open(verify);
        ben.await("You are verified until");
        assertThat(ben.files()).hasSize(1);
        telecast.clock().advance(Duration.ofHours(12));
        ben.open(verify);
        ben.await("used already");
        Stage.refused(ben, link);
        assertThat(ben.files()).hasSize(1);
    }

    @Test
    void expiresAndBringsANewOneThatStillKnowsWhatWasWanted() {
        String verify = Stage.refused(ben, link).link("Verify");
        telecast.clock().advance(Duration.ofMinutes(10));
        ben.open(verify);
        TestMessage expired = ben.await("has expired");
        assertThat(ben.files()).isEmpty();
        ben.open(verify);
        ben.await("newer button");
        ben.open(expired.link("Verify"));
        ben.awaitFile("film.mp4");
    }

    @Test
    void onlyTheNewestWorks() {
        String other = Stage.share(telecast, "other.mp4");
        String first = Stage.refused(ben, link).link("Verify");
        String second = Stage.refused(ben, other).link("Verify");
        ben.open(first);
        ben.await("newer button");
        assertThat(ben.files()).isEmpty();
        ben.open(second);
        ben.awaitFile("other.mp4");
    }

    @Test
    void isNobodyElses() {
        String verify = Stage.refused(ben, link).link("Verify");
        TestChat chloe = telecast.user("Chloé").chatWith(telecast.bot());
        chloe.open(verify);
        chloe.await("made for somebody else");
        Stage.refused(chloe, link);
        ben.open(verify);
        ben.awaitFile("film.mp4");
        assertThat(chloe.files()).isEmpty();
    }

    @Test
    void comingBackTooSoonUsesItUp() {
        telecast.plugin("helper").settings().set("shortener", "on");
        telecast.settings().set("soonest", "15s");
        try {
            String first = behind(Stage.refused(ben, link));
            telecast.clock().advance(Duration.ofSeconds(14));
            ben.open(first);
            TestMessage again = ben.await("quicker than");
            telecast.clock().advance(Duration.ofSeconds(15));
            ben.open(first);
            ben.await("newer button");
            assertThat(ben.files()).isEmpty();
            ben.open(behind(again));
            ben.awaitFile("film.mp4");
        } finally {
            telecast.plugin("helper").settings().set("shortener");
            telecast.settings().set("soonest");
        }
    }

    @Test
    void whereNoShortenerStandsNobodyCanBeTooSoon() {
        telecast.settings().set("soonest", "15s");
        try {
            ben.open(Stage.refused(ben, link).link("Verify"));
            ben.awaitFile("film.mp4");
        } finally {
            telecast.settings().set("soonest");
        }
    }

    @Test
    void saysSoWhileThePluginIsOffAndFilesAreOpenThen() {
        String verify = Stage.refused(ben, link).link("Verify");
        telecast.plugin().turnOff();
        try {
            ben.open(verify);
            ben.await("switched off");
            ben.open(link);
            ben.awaitFile("film.mp4");
        } finally {
            telecast.plugin().turnOn();
        }
        Stage.refused(ben, link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify-",
                "verify-x",
                "verify-AAAAAAAAAAAAAAAAAAAAAAAA",
                "verify---------------------------------------------------------",
                "verify-__proto__"
            })
    void forgedOnesOpenNothing(String payload) {
        ben.open("https://t.me/" + telecast.bot().username() + "?start=" + payload);
        ben.await("works no more");
        Stage.refused(ben, link);
        assertThat(ben.files()).isEmpty();
    }

    private static String behind(TestMessage invitation) {
        return invitation.link("Verify").substring("https://short.example/?to=".length());
    }
}
