package io.telecast.testdc;

import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.ChatKey;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.MessageView;
import io.telecast.sandbox.world.Rank;
import io.telecast.sandbox.world.Watch;
import java.util.List;
import java.util.Optional;

/** A channel. Thread-safe. */
public final class TestChannel {

    private final long id;
    private final Founding founding;
    private final Watch watch;

    TestChannel(long id, Founding founding, Watch watch) {
        this.id = id;
        this.founding = founding;
        this.watch = watch;
    }

    /** As bots see it: -100…. */
    public long id() {
        return id;
    }

    /** Posts as the owner. */
    public MessageView post(String text) {
        return founding.addPosts(id, text, Optional.empty(), 1).getFirst();
    }

    public MessageView post(Sample file, String caption) {
        return founding.addPosts(id, caption, Optional.of(file), 1).getFirst();
    }

    /** Makes somebody something in the channel; {@link Rank#NONE} removes. */
    public void setMember(long member, Rank rank) {
        founding.setMember(id, member, rank);
    }

    public List<MessageView> posts() {
        return watch.messages(ChatKey.channel(id)).stream()
                .map(Watch.Seen::message)
                .toList();
    }
}
