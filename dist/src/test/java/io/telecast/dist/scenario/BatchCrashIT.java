package io.telecast.dist.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Actor;
import io.telecast.dist.Chat;
import io.telecast.dist.Chat.Message;
import io.telecast.dist.Counts;
import io.telecast.dist.Product;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large batch that is killed while it is collected and while it is delivered. */
class BatchCrashIT {

    private static final int FILES = Scale.of(500, 200);

    @TempDir
    private Path data;

    @Test
    void everyFileIsCollectedAndDeliveredOnce() {
        var fast = Product.in(data).set("bot.messages-per-second", 1000).set("bot.messages-per-second-per-chat", 1000);
        try (var rounds = new Rounds(fast)) {
            var channel = rounds.product().chat().newChannel("Lectures");
            var posts = post(rounds.product(), channel);
            var names = posts.stream().map(post -> name(post)).toList();
            admin(rounds).send("/batch " + link(channel, posts.getFirst()) + " " + link(channel, posts.getLast()));
            rounds.killWhen(
                    "collecting to begin",
                    product -> admin(rounds).messages().stream()
                            .anyMatch(message -> message.text().contains("Collecting")));
            rounds.kill();
            rounds.until("the batch", product -> result(admin(rounds)).findAny().isPresent());
            var results = result(admin(rounds)).toList();
            assertThat(results).hasSize(1);

            var payload = payload(results.getFirst().link("Share link").orElseThrow());
            var viewer = rounds.product().chat().newcomer("Viewer").id();
            rounds.product().chat().as(viewer).send("/start " + payload);
            for (int part = 1; part <= 3; part++) {
                var count = FILES * part / 4;
                rounds.killWhen(
                        count + " files", product -> files(product, viewer).size() >= count);
            }
            rounds.until(
                    "the last file",
                    product -> product.chat().as(viewer).messages().stream()
                            .anyMatch(message -> message.text().contains("That was all of")));

            var arrived = files(rounds.product(), viewer).stream()
                    .map(file -> name(file))
                    .toList();
            var distinct = arrived.stream().distinct().toList();
            var repeated = arrived.size() - distinct.size();
            Counts.print(
                    "batch of " + FILES + " files, killed " + rounds.kills() + " times",
                    distinct.size() + " delivered, " + repeated + " of them twice, in order: "
                            + distinct.equals(names));
            assertThat(distinct).isEqualTo(names);
            assertThat(repeated).as("at most the one in flight at each kill").isLessThanOrEqualTo(3);
        }
    }

    private static List<Message> post(Product product, Chat.Channel channel) {
        var posts = new ArrayList<Message>();
        for (int n = 1; n <= FILES; n++) {
            posts.addAll(product.chat().postFiles(channel, "lecture " + n + ".mp4", 1000 + n, 1));
        }
        return posts;
    }

    private static String name(Message message) {
        return Objects.requireNonNull(message.file().fileName());
    }

    private static Actor admin(Rounds rounds) {
        return rounds.product().chat().admin();
    }

    private static String link(Chat.Channel channel, Message post) {
        return "https://t.me/c/" + Long.toString(channel.id()).replaceFirst("^-100", "") + "/" + post.id();
    }

    private static Stream<Message> result(Actor admin) {
        return admin.messages().stream().filter(message -> message.text().contains("contains " + FILES + " files"));
    }

    private static String payload(URI link) {
        return link.getRawQuery().replaceFirst(".*start=", "");
    }

    private static List<Message> files(Product product, long viewer) {
        return product.chat().as(viewer).everything().stream()
                .filter(message -> !message.out() && message.media() != null)
                .toList();
    }
}
