package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user is asked to verify, does, and gets what was asked for. */
class VerifyTest {

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
    void unlocksForADayAndDeliversWhatWasAskedFor() {
        TestMessage invitation = Stage.refused(ben, link);
        assertThat(invitation.text()).contains("24 hours").contains("10 minutes");
        assertThat(ben.files()).isEmpty();
        ben.open(invitation.link("Verify"));
        ben.await("You are verified until");
        ben.awaitFile("film.mp4");

        telecast.clock().advance(Duration.ofHours(24).minusSeconds(1));
        ben.open(link);
        ben.awaitFile("film.mp4");
        telecast.clock().advance(Duration.ofSeconds(1));
        Stage.refused(ben, link);
    }

    @Test
    void lasts() {
        TestMessage invitation = Stage.refused(ben, link);
        telecast.restart();
        ben.open(invitation.link("Verify"));
        ben.awaitFile("film.mp4");
        telecast.restart();
        ben.open(link);
        ben.awaitFile("film.mp4");
    }

    @Test
    void unlocksUntilMidnightInATimeZone() {
        telecast.settings().set("unlock", "midnight");
        telecast.settings().set("timeZone", "Asia/Kolkata");
        try {
            TestMessage invitation = Stage.refused(ben, link);
            assertThat(invitation.text()).contains("until midnight (Asia/Kolkata)");
            ben.open(invitation.link("Verify"));
            assertThat(ben.await("You are verified until").text()).contains("00:00 IST");
            ben.awaitFile("film.mp4");
        } finally {
            telecast.settings().set("unlock");
            telecast.settings().set("timeZone");
        }
    }

    @Test
    void asksOnceForSeveralFilesAndDeliversThemAll() {
        Stage.share(telecast, "second.mp4");
        String all = "https://t.me/" + telecast.bot().username() + "?start=all-x";
        TestMessage invitation = Stage.refused(ben, all);
        ben.open(invitation.link("Verify"));
        ben.awaitFile("film.mp4");
        ben.awaitFile("second.mp4");
        assertThat(ben.messages().stream().filter(message -> message.text().contains("not verified")))
                .hasSize(1);
    }

    @Test
    void administratorsAndExemptUsersNeedNotVerify() {
        TestChat ada = telecast.admin().chatWith(telecast.bot());
        ada.open(link);
        ada.awaitFile("film.mp4");
        telecast.settings().set("exempt", Long.toString(ben.user().id()));
        try {
            ben.open(link);
            ben.awaitFile("film.mp4");
            ben.send("/verified");
            ben.await("need not verify");
        } finally {
            telecast.settings().set("exempt");
        }
        Stage.refused(ben, link);
    }

    @Test
    void goesThroughTheShortener() {
        telecast.plugin("helper").settings().set("shortener", "on");
        try {
            String shown = Stage.refused(ben, link).link("Verify");
            assertThat(shown).startsWith("https://short.example/?to=https://t.me/");
            ben.open(shown.substring("https://short.example/?to=".length()));
            ben.awaitFile("film.mp4");
        } finally {
            telecast.plugin("helper").settings().set("shortener");
        }
    }

    @Test
    void aShortenerThatFailsOrHangsHoldsNobodyUp() {
        try {
            for (String trouble : new String[] {"broken", "slow"}) {
                telecast.plugin("helper").settings().set("shortener", trouble);
                assertThat(Stage.refused(ben, link).link("Verify")).startsWith("https://t.me/");
            }
        } finally {
            telecast.plugin("helper").settings().set("shortener");
        }
    }

    @Test
    void explainsHowIfThereIsAPage() {
        assertThat(Stage.refused(ben, link).buttons()).hasSize(1);
        telecast.settings().set("howTo", "https://example.org/how?lang=en");
        try {
            assertThat(Stage.refused(ben, link).link("How to")).isEqualTo("https://example.org/how?lang=en");
        } finally {
            telecast.settings().set("howTo");
        }
    }

    @Test
    void asksNobodyWhileItIsSwitchedOffForABot() {
        telecast.settings().setFor(telecast.bot(), "ask", "false");
        try {
            ben.open(link);
            ben.awaitFile("film.mp4");
        } finally {
            telecast.settings().setFor(telecast.bot(), "ask");
        }
        Stage.refused(ben, link);
    }
}
