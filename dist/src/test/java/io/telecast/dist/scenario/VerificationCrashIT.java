package io.telecast.dist.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifications that are killed between their steps, and in them. */
class VerificationCrashIT {

    private static final int ROUNDS = Scale.of(6, 3);
    private static final int USERS = 20;

    /** How many files a kill may find sent but not yet written down, on average; most kills find none. */
    private static final int IN_FLIGHT = 3;

    @TempDir
    private Path data;

    @Test
    void whoVerifiesGetsWhatWasAskedFor() {
        var random = new Random(7);
        var arrivals = new ArrayList<Long>();
        try (var rounds = new Rounds(Product.in(data).set("plugins.verify.ask", true))) {
            var admin = rounds.product().chat().admin();
            var code = Links.of(admin.answerTo(admin.generated("film.mp4", 5000, 1)))
                    .code();
            for (int round = 0; round < ROUNDS; round++) {
                var crowd = Crowd.started(rounds.product(), "Guest", USERS);
                crowd.each(rounds.product(), user -> user.send("/start " + code));
                rounds.until(
                        "every gate",
                        product -> crowd.copies(product, VerificationCrashIT::isGate).values().stream()
                                .allMatch(count -> count >= 1));
                rounds.kill();
                crowd.each(rounds.product(), user -> user.send("/start " + payload(user)));
                var reached = random.nextInt(USERS + 1);
                rounds.killWhen(
                        reached + " files",
                        product -> crowd.copies(product, VerificationCrashIT::isFile).values().stream()
                                        .filter(count -> count > 0)
                                        .count()
                                >= reached);
                rounds.until(
                        "every file",
                        product -> crowd.copies(product, VerificationCrashIT::isFile).values().stream()
                                .allMatch(count -> count > 0));
                arrivals.addAll(crowd.copies(rounds.product(), VerificationCrashIT::isFile)
                        .values());
            }
            Counts.print(
                    arrivals.size() + " verifications, killed " + rounds.kills() + " times",
                    ROUNDS + " of the kills while files were sent: " + count(arrivals, 1) + " got the file once, "
                            + count(arrivals, 2) + " twice, since theirs was in flight");
        }
        assertThat(arrivals).hasSize(ROUNDS * USERS).allMatch(count -> count == 1 || count == 2);
        assertThat(count(arrivals, 2)).isLessThanOrEqualTo(ROUNDS * IN_FLIGHT);
    }

    private static long count(List<Long> all, long wanted) {
        return all.stream().filter(each -> each == wanted).count();
    }

    private static String payload(Actor user) {
        return user.messages().stream()
                .filter(VerificationCrashIT::isGate)
                .findFirst()
                .flatMap(message -> message.keys().stream()
                        .filter(key -> key.label().contains("Verify"))
                        .findFirst())
                .map(key -> URI.create(String.valueOf(key.url())).getRawQuery().replaceFirst(".*start=", ""))
                .orElseThrow();
    }

    private static boolean isGate(Message message) {
        return message.text().contains("You are not verified yet");
    }

    private static boolean isFile(Message message) {
        return !message.out() && message.media() != null;
    }
}
