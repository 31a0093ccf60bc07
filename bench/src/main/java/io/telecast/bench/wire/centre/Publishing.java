package io.telecast.bench.wire.centre;

import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.MessageView.KeyView;
import io.telecast.sandbox.world.UserWriting;
import io.telecast.sandbox.world.Watch;
import io.telecast.testdc.DataCentre;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings files into the world. Thread-safe. */
final class Publishing {

    private static final int FILES_HOME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataCentre centre;
    private final Founding founding;
    private final UserWriting writing;
    private final Watch watch;

    Publishing(DataCentre centre, Founding founding) {
        this.centre = centre;
        this.founding = founding;
        writing = new UserWriting(centre.world(), centre.presses());
        watch = new Watch(centre.world());
    }

    Post post(BenchFile file) {
        MessageView post = founding.addPosts(FirstDay.STORAGE, "", Optional.of(sample(file)), 1)
                .getFirst();
        place(post);
        return new Post(FirstDay.STORAGE, post.id());
    }

    /** Each is sent by somebody new: what a bot says to one person is limited. */
    String send(BenchFile file) throws IOException, InterruptedException {
        long user = founding.addUsers("Viewer", "", "", "en", 1).getFirst().id();
        long bot = FirstDay.MAIN.botId();
        place(writing.sendFile(user, bot, sample(file), "", 0));
        var chat = ChatKey.direct(bot, user);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            long changes = watch.changes();
            Optional<String> link = watch.messages(chat).stream()
                    .flatMap(it -> it.message().keyboard().stream().flatMap(List::stream))
                    .filter(key -> key.label().equals("Download"))
                    .flatMap((KeyView key) -> key.url().stream())
                    .findFirst();
            if (link.isPresent()) {
                return link.get();
            }
            watch.awaitMore(changes, Duration.ofMillis(500));
        }
        throw new IOException("The bot did not answer " + file.name() + " with a link.");
    }

    private void place(MessageView message) {
        centre.realm().placement().moveFile(message.media().orElseThrow().file(), FILES_HOME);
    }

    private static Sample sample(BenchFile file) {
        return Samples.generated(file.name(), file.size(), file.seed());
    }
}
