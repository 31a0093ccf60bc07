package io.telecast.dist.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broadcast at the pace that Telegram allows, while Telegram asks to wait after one call in five. */
class BroadcastPaceIT {

    private static final int USERS = Scale.of(5000, 300);
    private static final int GONE = USERS / 50;

    @TempDir
    private Path data;

    @Test
    void everyoneIsAccountedForAndNobodyWaits() {
        Crowd crowd;
        try (var product = Product.in(data)
                .set("bot.messages-per-second", 1000)
                .set("bot.messages-per-second-per-chat", 1000)
                .start()) {
            crowd = Crowd.started(product, "Guest", USERS);
            for (int n = 0; n < GONE; n++) {
                product.chat().deactivate(crowd.member(product, n));
            }
        }
        try (var product = Product.in(data).start()) {
            var other = product.chat().newcomer("Passer-by");
            other.ask("/start");
            product.chat()
                    .faults(Map.of(
                            "rules",
                            List.of(Map.of(
                                    "target", "control", "kind", "flood", "scope", "call", "share", 0.2, "seconds",
                                    1))));
            BroadcastCrashIT.begin(product.chat().admin());
            // who blocks the bot before the users are listed is not among them
            await("the first one to hear")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> BroadcastCrashIT.hears(crowd.member(product, GONE)));
            for (int n = 1; n <= GONE; n++) {
                crowd.member(product, USERS - n).block();
            }
            var answers = new ArrayList<Long>();
            while (result(product).findAny().isEmpty()) {
                var asked = System.nanoTime();
                other.ask("/help");
                answers.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
                await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            }

            var everything = crowd.without(n -> n < GONE).all(product, user -> List.copyOf(user.messages()));
            List<Instant> arrived = everything.values().stream()
                    .flatMap(List::stream)
                    .filter(BroadcastCrashIT::isNews)
                    .map(Message::date)
                    .sorted()
                    .toList();
            int most = mostInASecond(arrived);
            answers.sort(null);
            Counts.print(
                    "broadcast to " + USERS + " users with 20 % flood waits of 1 s",
                    arrived.size() + " got it, " + GONE + " have blocked the bot and " + GONE + " are deleted, within "
                            + Duration.between(arrived.getFirst(), arrived.getLast())
                                    .toSeconds()
                            + " s; at most " + most + " messages in any second; " + answers.size()
                            + " questions of another user meanwhile, median " + answers.get(answers.size() / 2)
                            + " ms, "
                            + answers.stream().filter(millis -> millis <= 1000).count()
                            + " within a second (an answer may meet flood waits itself), slowest " + answers.getLast()
                            + " ms");
            var text = result(product).findFirst().orElseThrow().text();
            assertThat(arrived).hasSize(USERS - 2 * GONE);
            assertThat(text).contains("Blocked the bot: " + GONE, "Deleted accounts: " + GONE, "Failed: 0");
            assertThat(most).isLessThanOrEqualTo(30);
        }
    }

    /** How many there are in the second that has the most. */
    private static int mostInASecond(List<Instant> times) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(last).isBefore(times.get(first).plusSeconds(1))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private static Stream<Message> result(Product product) {
        return product.chat().admin().messages().stream()
                .filter(message -> message.text().contains("Broadcast finished")
                        && message.text().contains("Sent:"));
    }
}
