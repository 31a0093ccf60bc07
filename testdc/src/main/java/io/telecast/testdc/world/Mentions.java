package io.telecast.testdc.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom an answer names, so that they come along with it. For one answer. */
public final class Mentions {

    private final Set<Long> users = new LinkedHashSet<>();
    private final Set<Long> channels = new LinkedHashSet<>();

    public Mentions user(long id) {
        users.add(id);
        return this;
    }

    public Mentions channel(long chatId) {
        channels.add(chatId);
        return this;
    }

    public void addAll(Mentions others) {
        users.addAll(others.users);
        channels.addAll(others.channels);
    }

    List<Long> users() {
        return List.copyOf(users);
    }

    List<Long> channels() {
        return List.copyOf(channels);
    }
}
