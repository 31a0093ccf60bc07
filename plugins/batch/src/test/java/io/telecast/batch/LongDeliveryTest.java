package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries of large batches, with what happens meanwhile. */
class LongDeliveryTest {

    @RegisterExtension
    final TelecastExtension telecast = Scene.host().build();

    private final Scene scene = new Scene(telecast);

    @Test
    void aRestartInTheMiddleSendsEachFileOnce() {
        String link = scene.shareLink("Archive", 250);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(20));
        ben.open(link);

        ben.awaitFiles(50);
        telecast.restart();
        ben.awaitFiles(100);
        telecast.restart();
        telecast.faults().clear();
        ben.await("That was all of Archive");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(250));
    }

    @Test
    void floodsDelayAndLoseNothing() {
        String link = scene.shareLink("Archive", 40);
        TestChat ben = scene.somebody();
        telecast.faults().flood(0.1, Duration.ofSeconds(1));
        ben.open(link);

        ben.awaitFiles(5);
        telecast.faults().clear();
        ben.await("That was all of Archive");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(40));
    }

    @Test
    void aLongFloodIsToldAndWaitedOut() {
        String link = scene.shareLink("Archive", 40);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        ben.awaitFiles(3);

        telecast.faults().floodNextCalls(1, Duration.ofMinutes(10));
        TestMessage waiting = ben.await("Telegram asks to wait 600 s");
        telecast.faults().clear();
        telecast.clock().advance(Duration.ofMinutes(9));
        assertThat(ben.files()).hasSizeLessThan(40);
        assertThat(waiting.now().text()).contains("asks to wait");
        telecast.clock().advance(Duration.ofMinutes(1));
        ben.await("That was all of Archive");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(40));
    }

    @Test
    void theCommandCancelsItToo() {
        String link = scene.shareLink("Archive", 200);
        TestChat ben = scene.somebody();
        TestChat eve = scene.somebody(telecast.user("Eve"));
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        ben.awaitFiles(3);

        eve.send("/cancel");
        eve.await("There is nothing to cancel.");
        ben.send("/cancel");
        ben.await("Cancelled after");
        ben.await("Cancelled.");
        telecast.clock().awaitJobs();
        int arrived = ben.files().size();
        ben.send("/cancel");
        ben.await("There is nothing to cancel.");

        assertThat(ben.files()).hasSize(arrived).hasSizeBetween(3, 199);
    }

    @Test
    void othersCannotCancelIt() {
        String link = scene.shareLink("Archive", 60);
        TestChat ben = scene.somebody();
        TestChat eve = scene.somebody(telecast.user("Eve"));
        TestMessage hers = scene.stored(eve);
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        TestMessage progress = ben.await("Sending Archive");
        String stop = progress.data("Cancel");

        for (String data :
                List.of(stop, stop.replaceFirst("[0-9]+$", "x"), stop.replaceFirst("[0-9]+$", "9".repeat(30)))) {
            assertThat(eve.forge(hers, data).text()).contains("nothing to cancel");
        }
        telecast.faults().clear();
        ben.await("That was all of Archive");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(60));
    }

    @Test
    void switchedOffItPausesAndGoesOn() {
        String link = scene.shareLink("Archive", 200);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        ben.awaitFiles(20);

        telecast.plugin().turnOff();
        ben.await("I go on when the feature is back");
        telecast.faults().clear();
        telecast.plugin().turnOn();
        ben.await("That was all of Archive");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(200));
    }

    @Test
    void itCanBeCancelled() {
        String link = scene.shareLink("Archive", 200);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        TestMessage progress = ben.await("Sending Archive");
        ben.awaitFiles(3);

        ben.open(link);
        ben.await("This batch is on its way to you already");
        ben.press(progress, "Cancel");
        assertThat(ben.await("Cancelled after").id()).isEqualTo(progress.id());
        telecast.clock().awaitJobs();
        int arrived = ben.files().size();
        telecast.faults().clear();
        ben.open(link);
        ben.await("That was all of Archive");

        assertThat(arrived).isBetween(3, 199);
        assertThat(ben.files()).hasSize(arrived + 200);
    }

    @Test
    void somebodyWhoBlocksTheBotGetsNoMore() {
        String link = scene.shareLink("Archive", 200);
        TestUser user = telecast.user("Ben");
        TestChat ben = scene.somebody(user);
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(link);
        ben.awaitFiles(3);

        user.block(telecast.bot());
        telecast.clock().awaitJobs();
        telecast.faults().clear();
        int arrived = ben.files().size();
        user.unblock(telecast.bot());
        telecast.clock().advance(Duration.ofHours(1));

        assertThat(ben.files()).hasSize(arrived).hasSizeBetween(3, 199);
    }

    @Test
    void onlySoManyAreOnTheirWayToOneUser() {
        telecast.settings().set("maxDeliveries", "1");
        String one = scene.shareLink("One", 100);
        String other = scene.shareLink("Other", 2);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(50));

        ben.open(one);
        ben.await("Sending One");
        ben.open(other);

        ben.await("Several batches are on their way to you already");
    }

    @Test
    void linksThatEndMeanwhileStopTheDelivery() {
        TestMessage done = scene.batch("Archive", 400);
        TestChat ben = scene.somebody();
        telecast.faults().slow(1, Duration.ofMillis(50));
        ben.open(done.link("Share link"));
        ben.awaitFiles(3);

        TestChat ada = scene.ada();
        ada.reply(done, "/revoke");
        ada.await("have ended");

        ben.await("This batch has ended");
        assertThat(ben.files()).hasSizeLessThan(400);
    }
}
