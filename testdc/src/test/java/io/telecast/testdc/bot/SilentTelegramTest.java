package io.telecast.testdc.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.tdlib.TdlibBackend;
import io.telecast.testdc.TestDataCentre;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A bot that signs in while nobody answers. */
class SilentTelegramTest {

    @RegisterExtension
    static final TestDataCentre dc = TestDataCentre.create();

    @TempDir
    private Path data;

    private final Logger log = (Logger) LoggerFactory.getLogger("io.telecast.host.telegram.tdlib.bot");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @Test
    void itSaysThatItWaitsAndGivesUpWhenItIsToldTo() throws Exception {
        var token = dc.newBot("waiting_bot");
        var options = new HashMap<>(Backend.options(dc));
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            options.put("proxy", "socks5://127.0.0.1:" + silent.getLocalPort());
            var context = new BackendContext(data, options, InstantSource.system(), line -> {});
            var outcome = new CompletableFuture<BotException>();
            try (Telegram telegram = new TdlibBackend().open(context)) {
                Thread signingIn = Thread.ofVirtual().start(() -> {
                    try {
                        telegram.connect(token);
                        outcome.completeExceptionally(new AssertionError("It signed in."));
                    } catch (BotException e) {
                        outcome.complete(e);
                    } catch (RuntimeException e) {
                        outcome.completeExceptionally(e);
                    }
                });
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> List.copyOf(lines.list).stream()
                                .anyMatch(line -> line.getFormattedMessage()
                                        .contains("Bot " + token.botId() + " waits for Telegram")));
                signingIn.interrupt();
                assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(BotException.Interrupted.class);
            }
        }
    }
}
