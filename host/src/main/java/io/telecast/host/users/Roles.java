package io.telecast.host.users;

import io.telecast.api.Registration;
import io.telecast.api.command.Audience;
import io.telecast.host.config.PeopleConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is what: the operator's administrators on every bot, by the configuration, and on a clone its owner too. Safe to use
 * from any thread.
 */
public final class Roles {

    private final PeopleConfig people;
    private final long mainBot;
    private final Map<Long, Long> owners = new ConcurrentHashMap<>();

    /**
     * Starts without clones.
     *
     * @param mainBot the id of the bot that is the operator's own
     */
    public Roles(PeopleConfig people, long mainBot) {
        this.people = people;
        this.mainBot = mainBot;
    }

    /** Makes somebody the owner of a clone, until taken back. */
    public Registration own(long botId, long ownerId) {
        owners.put(botId, ownerId);
        return () -> owners.remove(botId, ownerId);
    }

    /** Whether somebody is one of the operator's administrators. */
    public boolean isOperator(long userId) {
        return people.isAdmin(userId);
    }

    /** Whether somebody is an administrator of a bot. */
    public boolean isAdmin(long botId, long userId) {
        return people.isAdmin(userId) || owns(botId, userId);
    }

    /** Whether somebody may give files to a bot: a clone's owner always, else as the operator has said. */
    public boolean mayUpload(long botId, long userId) {
        return people.mayUpload(userId) || owns(botId, userId);
    }

    /** Whether a user belongs to the audience of a bot's command. */
    public boolean belongsTo(Audience audience, long botId, long userId) {
        return switch (audience) {
            case EVERYONE -> true;
            case ADMINS -> isAdmin(botId, userId);
            case OWNER -> owns(botId, userId);
        };
    }

    /** Who owns a bot, if it is connected and anybody does. */
    public Optional<Long> owner(long botId) {
        return botId == mainBot ? operators().stream().findFirst() : Optional.ofNullable(owners.get(botId));
    }

    /** The operator's administrators; the first is the owner. */
    public List<Long> operators() {
        return people.admins();
    }

    /** Everybody who is an administrator of a bot. */
    public List<Long> admins(long botId) {
        var all = new ArrayList<>(people.admins());
        owner(botId).filter(owner -> !all.contains(owner)).ifPresent(all::add);
        return all;
    }

    private boolean owns(long botId, long userId) {
        return owner(botId).filter(owner -> owner == userId).isPresent();
    }
}
