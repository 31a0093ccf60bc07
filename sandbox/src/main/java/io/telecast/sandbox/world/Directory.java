package io.telecast.sandbox.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who and what there is: people, bots, channels and their members. Guarded by the world's lock. */
final class Directory {

    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, BotAccount> bots = new LinkedHashMap<>();
    private final Map<Long, Channel> channels = new LinkedHashMap<>();
    private final Map<Long, Map<Long, Rank>> members = new HashMap<>();
    private final Map<String, Long> usernames = new HashMap<>();

    void set(Person person) {
        Person before = people.put(person.id(), person);
        name(before == null ? "" : before.username(), person.username(), person.id());
    }

    void set(BotAccount bot) {
        BotAccount before = bots.put(bot.id(), bot);
        name(before == null ? "" : before.username(), bot.username(), bot.id());
    }

    void set(Channel channel) {
        Channel before = channels.put(channel.id(), channel);
        name(before == null ? "" : before.username(), channel.username(), channel.id());
    }

    private void name(String before, String after, long id) {
        usernames.remove(fold(before));
        if (!after.isEmpty()) {
            usernames.put(fold(after), id);
        }
    }

    void setMember(long channel, long id, Rank rank) {
        var ranks = members.computeIfAbsent(channel, any -> new LinkedHashMap<>());
        if (rank == Rank.NONE) {
            ranks.remove(id);
        } else {
            ranks.put(id, rank);
        }
    }

    Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<BotAccount> bot(long id) {
        return Optional.ofNullable(bots.get(id));
    }

    Optional<Channel> channel(long id) {
        return Optional.ofNullable(channels.get(id));
    }

    Optional<Channel> channel(String username) {
        return Optional.ofNullable(usernames.get(fold(username))).flatMap(this::channel);
    }

    Optional<Long> named(String username) {
        return Optional.ofNullable(usernames.get(fold(username)));
    }

    boolean isTaken(String username) {
        return usernames.containsKey(fold(username));
    }

    Collection<Person> people() {
        return Collections.unmodifiableCollection(people.values());
    }

    Collection<BotAccount> bots() {
        return Collections.unmodifiableCollection(bots.values());
    }

    Collection<Channel> channels() {
        return Collections.unmodifiableCollection(channels.values());
    }

    Map<Long, Rank> members(long channel) {
        return Collections.unmodifiableMap(members.getOrDefault(channel, Map.of()));
    }

    Rank rank(long channel, long id) {
        return members(channel).getOrDefault(id, Rank.NONE);
    }

    /** The name that others see. */
    String displayName(long id) {
        return person(id)
                .map(person -> person.user().displayName())
                .or(() -> bot(id).map(BotAccount::name))
                .or(() -> channel(id).map(Channel::title))
                .orElse("Deleted Account");
    }

    void snapshot(Consumer<Change> out) {
        people.values().forEach(person -> out.accept(new Change.PersonSet(person)));
        bots.values().forEach(bot -> out.accept(new Change.BotSet(bot)));
        channels.values().forEach(channel -> out.accept(new Change.ChannelSet(channel)));
        members.forEach(
                (channel, ranks) -> ranks.forEach((id, rank) -> out.accept(new Change.MemberSet(channel, id, rank))));
    }

    /** Ids of all, for finding the next free one. */
    List<Long> ids() {
        var all = new ArrayList<Long>(people.keySet());
        all.addAll(bots.keySet());
        all.addAll(channels.keySet());
        return all;
    }

    private static String fold(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
