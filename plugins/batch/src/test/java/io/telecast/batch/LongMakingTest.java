package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestAnswer;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The making of large batches, with what happens meanwhile. */
class LongMakingTest {

    @RegisterExtension
    final TelecastExtension telecast = Scene.host().build();

    private final Scene scene = new Scene(telecast);

    private TestChat begin(int files) {
        TestChannel channel = telecast.channel("Archive");
        List<TestMessage> posts = scene.videos(channel, files);
        TestChat ada = scene.ada();
        ada.send("/batch " + posts.getFirst().link() + " " + posts.getLast().link());
        return ada;
    }

    @Test
    void aRestartLosesNothing() {
        telecast.faults().slow(1, Duration.ofMillis(50));
        TestChat ada = begin(500);
        ada.await("Collecting Archive");

        telecast.restart();
        telecast.faults().clear();

        ada.await("contains 500 files");
        ada.awaitFile("batch.json");
        assertThat(ada.messages().stream().filter(message -> message.text().contains("contains")))
                .hasSize(1);
    }

    @Test
    void floodsAndLostAnswersAreSurvived() {
        telecast.faults().slow(1, Duration.ofMillis(200));
        TestChat ada = begin(300);
        ada.await("Collecting Archive");

        telecast.faults().flood(0.2, Duration.ofSeconds(1));
        telecast.faults().lose(0.05);
        telecast.clock().advance(Duration.ofMinutes(2));
        telecast.faults().clear();
        telecast.clock().advance(Duration.ofMinutes(2));

        ada.await("contains 300 files");
    }

    @Test
    void aLongFloodIsToldAndWaitedOut() {
        int before = telecast.storageChannel().messages().size();
        telecast.faults().slow(1, Duration.ofMillis(200));
        TestChat ada = begin(600);
        await().until(() -> telecast.storageChannel().messages().size() > before);

        telecast.faults().floodNextCalls(1, Duration.ofMinutes(10));
        ada.await("Telegram asks to wait 600 s");
        telecast.faults().clear();
        telecast.clock().advance(Duration.ofMinutes(10));

        ada.await("contains 600 files");
    }

    @Test
    void theCommandCancelsItToo() {
        telecast.faults().slow(1, Duration.ofMillis(200));
        TestChat ada = begin(400);
        TestMessage progress = ada.await("Collecting Archive");
        ada.send("/batch");
        ada.await("A batch of yours is in the making already");

        ada.send("/cancel");

        assertThat(ada.await("was cancelled").id()).isEqualTo(progress.id());
        ada.await("Cancelled.");
    }

    @Test
    void itCanBeCancelledByWhoAskedOnly() {
        telecast.faults().slow(1, Duration.ofMillis(200));
        TestChat ada = begin(400);
        TestMessage progress = ada.await("Collecting Archive");

        ada.send("/batch t.me/c/1/2 t.me/c/1/3");
        ada.await("A batch of yours is in the making already");
        TestChat eve = scene.somebody(telecast.user("Eve"));
        assertThat(eve.forge(scene.stored(eve), progress.data("Cancel")).text()).contains("nothing to cancel");
        TestAnswer answer = ada.press(progress, "Cancel");

        assertThat(answer.text()).isEmpty();
        assertThat(ada.await("was cancelled").id()).isEqualTo(progress.id());
        telecast.faults().clear();
        assertThat(scene.batch("Next", 2).text()).contains("contains 2 files");
    }

    @Test
    void switchedOffItPauses() {
        telecast.faults().slow(1, Duration.ofMillis(100));
        TestChat ada = begin(400);
        ada.await("Collecting Archive");

        telecast.plugin().turnOff();
        ada.await("is paused at");
        telecast.faults().clear();
        telecast.plugin().turnOn();

        ada.await("contains 400 files");
    }

    @Test
    void tooManyAtATimeAreRefused() {
        telecast.settings().set("maxCollecting", "1");
        telecast.faults().slow(1, Duration.ofMillis(200));
        begin(400).await("Collecting Archive");
        TestChat ben = scene.somebody();

        ben.send("/batch");

        ben.await("Too many batches are in the making");
    }
}
