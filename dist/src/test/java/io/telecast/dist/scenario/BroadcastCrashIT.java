package io.telecast.dist.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Product;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broadcast that is killed in the middle of it. */
class BroadcastCrashIT {

    private static final int USERS = Scale.of(5000, 500);
    private static final int KILLS = 3;
    private static final String NEWS = "The cinema opens at eight.";

    @TempDir
    private Path data;

    @Test
    void everybodyGetsTheMessageOnce() {
        var fast = Product.in(data).set("bot.messages-per-second", 1000).set("bot.messages-per-second-per-chat", 1000);
        try (var rounds = new Rounds(fast)) {
            var crowd = Crowd.started(rounds.product(), "Guest", USERS);
            begin(rounds.product().chat().admin());
            for (int kill = 1; kill <= KILLS; kill++) {
                var nth = crowd.size() * kill / (KILLS + 1);
                rounds.killWhen("guest " + nth + " to hear", product -> hears(crowd.member(product, nth)));
            }
            rounds.until(
                    "the broadcast to end",
                    product -> product.chat().admin().messages().stream()
                            .anyMatch(message -> message.text().contains("Broadcast finished")));

            Map<Long, Long> copies = crowd.copies(rounds.product(), BroadcastCrashIT::isNews);
            long none = copies.values().stream().filter(count -> count == 0).count();
            long twice = copies.values().stream().filter(count -> count > 1).count();
            Counts.print(
                    "broadcast to " + crowd.size() + " users, killed " + rounds.kills() + " times",
                    (crowd.size() - none - twice) + " got it once, " + twice + " twice, " + none + " not");
            assertThat(none).isZero();
            assertThat(copies.values()).allMatch(count -> count <= 2);
            assertThat(twice).as("at most the one in flight at each kill").isLessThanOrEqualTo(rounds.kills());
        }
    }

    static void begin(Actor admin) {
        var news = admin.send(NEWS);
        var draft = admin.next(
                admin.reply(news, "/broadcast"), message -> message.text().contains("Send this message to"));
        var send = draft.labels().stream()
                .filter(label -> label.startsWith("Send to"))
                .findFirst()
                .orElseThrow();
        admin.press(draft, send);
    }

    static boolean hears(Actor guest) {
        return guest.messages().stream().anyMatch(BroadcastCrashIT::isNews);
    }

    static boolean isNews(Message message) {
        return !message.out() && message.text().equals(NEWS);
    }
}
