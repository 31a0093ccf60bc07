package io.telecast.bench.wire.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.bench.wire.process.EchoProcess.Say;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    private Path folder;

    @Test
    void answersAndEndsWithTheBenchmark() throws Exception {
        CompletableFuture<ProcessHandle> ended;
        try (var processes = new Processes(folder, () -> {})) {
            var child = new Child(
                    "echo", processes, Jvm.sibling(EchoProcess.Answering.class, List.of("-XX:TieredStopAtLevel=1")));
            assertThat(child.ask("echo", new Say("grüße\n"), Say.class).text()).isEqualTo("grüße\n");
            var events = new AtomicInteger();
            assertThat(child.ask("twice", new Say(""), Say.class, events::incrementAndGet)
                            .text())
                    .isEqualTo("second");
            assertThat(events).hasValue(1);
            assertThatThrownBy(() -> child.ask("fail", new Say("really"), Say.class))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("It is broken: really");
            assertThatThrownBy(() -> child.ask("dance", new Say(""), Say.class))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no question dance");
            assertThat(Cpu.of(child.process())).isGreaterThan(Duration.ZERO);
            ended = child.process().onExit();
        }
        assertThat(ended.get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void oneThatDiesIsNotWaitedFor() throws IOException {
        try (var processes = new Processes(folder, () -> {})) {
            var child =
                    new Child("dying", processes, Jvm.sibling(EchoProcess.class, List.of("-XX:TieredStopAtLevel=1")));
            assertThatThrownBy(() -> child.ask("echo", new Say(""), Say.class))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("did not answer within");
        }
    }
}
