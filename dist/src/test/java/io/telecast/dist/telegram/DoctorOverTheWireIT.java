package io.telecast.dist.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Cli;
import io.telecast.dist.TelegramWorld;
import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Rank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code telecast doctor} asks Telegram itself. */
class DoctorOverTheWireIT {

    @TempDir
    private Path data;

    @AutoClose
    private final TelegramWorld telegram = TelegramWorld.start();

    @Test
    void everyBotIsAskedAndTheClockCompared() {
        var outcome = doctor(FirstDay.WORKERS);
        assertThat(outcome.out())
                .contains("main bot " + FirstDay.MAIN.botId(), "sees the storage channel")
                .contains("Telegram's clock", "agrees with this machine's");
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @Test
    void aWorkerThatCannotSeeTheChannelAndAClockThatIsOff() {
        var blind = FirstDay.WORKERS.getFirst();
        telegram.setMember(blind.botId(), Rank.NONE);
        telegram.centre().faults().clock().shift(Duration.ofMinutes(10));

        var outcome = doctor(FirstDay.WORKERS);

        assertThat(outcome.out())
                .contains("cannot see the storage channel", "Make it an administrator of the channel")
                .containsPattern("Telegram's clock: .*(9|10) min behind")
                .doesNotContain(blind.value());
        assertThat(outcome.code()).isEqualTo(1);
    }

    private Cli.Outcome doctor(List<BotToken> workers) {
        var arguments = new ArrayList<>(List.of("doctor", "--data", data.toString(), "--set", "http.port=0"));
        telegram.settings(workers).forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
