package io.telecast.sandbox.world;

import io.telecast.sandbox.content.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who and what there is, for those who look at the whole. Thread-safe. */
public final class Overview {

    private final World world;
    private final Presence presence;

    public Overview(World world, Presence presence) {
        this.world = world;
        this.presence = presence;
    }

    /** A user. */
    public record UserView(
            long id,
            String firstName,
            String lastName,
            String username,
            String language,
            boolean admin,
            boolean deactivated,
            List<Long> blockedBots) {}

    /** A bot, without its token. */
    public record BotView(long id, String username, String name, String role) {}

    /** A member of a channel. */
    public record MemberView(long id, String role) {}

    /** A channel. */
    public record ChannelView(long id, String title, String username, boolean storage, List<MemberView> members) {}

    /** A file that can be sent by name. */
    public record SampleView(String name, String kind, String mimeType, long size) {

        static SampleView of(Sample sample) {
            return new SampleView(
                    sample.name(),
                    MessageView.kind(sample.kind()),
                    sample.mimeType(),
                    sample.content().size());
        }
    }

    public List<UserView> users() {
        return world.locked(
                () -> world.state().directory.people().stream().map(this::view).toList());
    }

    public List<BotView> bots() {
        return world.locked(
                () -> world.state().directory.bots().stream().map(this::view).toList());
    }

    public List<ChannelView> channels() {
        return world.locked(() ->
                world.state().directory.channels().stream().map(this::view).toList());
    }

    public List<SampleView> samples() {
        return world.samples().all().stream().map(SampleView::of).toList();
    }

    /** A file that some message carries or carried. */
    public Optional<FileEntry> file(String id) {
        return world.locked(() -> world.state().files.find(id));
    }

    public UserView view(Person person) {
        List<Long> blocked = world.locked(() -> world.state().directory.bots().stream()
                .map(BotAccount::id)
                .filter(bot -> world.state().relations.tie(person.id(), bot).blocked())
                .toList());
        return new UserView(
                person.id(),
                person.firstName(),
                person.lastName(),
                person.username(),
                person.language(),
                person.admin(),
                person.deactivated(),
                blocked);
    }

    public ChannelView view(Channel channel) {
        List<MemberView> members = world.locked(() -> world.state().directory.members(channel.id()).entrySet().stream()
                .map(entry ->
                        new MemberView(entry.getKey(), entry.getValue().name().toLowerCase(Locale.ROOT)))
                .toList());
        return new ChannelView(channel.id(), channel.title(), channel.username(), channel.storage(), members);
    }

    private BotView view(BotAccount bot) {
        String role = switch (bot.role()) {
            case MAIN -> "main";
            case WORKER -> "worker";
            case FREE -> presence.isHere(bot.id()) ? "clone" : "free";
        };
        return new BotView(bot.id(), bot.username(), bot.name(), role);
    }
}
