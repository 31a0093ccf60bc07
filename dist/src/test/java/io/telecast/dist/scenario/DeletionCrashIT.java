package io.telecast.dist.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand deliveries whose deletion is pending when the product is killed. */
class DeletionCrashIT {

    private static final int USERS = Scale.of(1000, 100);
    // long enough for all to get theirs before the first goes
    private static final int MINUTES = Scale.of(4, 1);

    @TempDir
    private Path data;

    @Test
    void everyCopyIsDeletedInTime() {
        var fast = Product.in(data)
                .set("bot.messages-per-second", 1000)
                .set("bot.messages-per-second-per-chat", 1000)
                .set("plugins.autodelete.minutes", MINUTES);
        try (var rounds = new Rounds(fast)) {
            var owner = rounds.product().chat().newcomer("Owner");
            var code = Links.of(owner.answerTo(owner.generated("film.mp4", 5000, 1)))
                    .code();
            var crowd = Crowd.started(rounds.product(), "Guest", USERS);
            crowd.each(rounds.product(), user -> user.send("/start " + code));
            rounds.until(
                    "everybody's warning",
                    product -> count(crowd.copies(product, DeletionCrashIT::isWarned), 1) == USERS);
            rounds.kill();
            long pending = count(crowd.copies(rounds.product(), DeletionCrashIT::isCopy), 1);
            rounds.killWhen(
                    "the first deletions", product -> count(crowd.copies(product, DeletionCrashIT::isCopy), 0) > 0);
            rounds.until(
                    "the last deletion", product -> count(crowd.copies(product, DeletionCrashIT::isOver), 1) == USERS);

            List<Long> copies = List.copyOf(
                    crowd.copies(rounds.product(), DeletionCrashIT::isCopy).values());
            Counts.print(
                    USERS + " deliveries, killed " + rounds.kills() + " times",
                    pending + " deletions were pending at the first kill, "
                            + copies.stream().filter(left -> left > 0).count()
                            + " copies are left");
            assertThat(copies).allMatch(left -> left == 0);
            assertThat(pending).isPositive();
        }
    }

    private static long count(Map<Long, Long> found, long wanted) {
        return found.values().stream().filter(count -> count == wanted).count();
    }

    private static boolean isCopy(Message message) {
        return !message.out() && message.media() != null;
    }

    /** That the copy will be deleted, or was. */
    private static boolean isWarned(Message message) {
        return message.text().contains("will be deleted here") || isOver(message);
    }

    private static boolean isOver(Message message) {
        return message.text().contains("was deleted") && message.labels().contains("Get it again");
    }
}
