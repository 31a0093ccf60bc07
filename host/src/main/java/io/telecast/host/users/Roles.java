package io.telecast.host.users;

import io.telecast.api.command.Audience;
import io.telecast.host.config.PeopleConfig;
import java.util.List;

/** Who is what, by the operator's configuration. Immutable. */
public final class Roles {

    private final PeopleConfig people;

    public Roles(PeopleConfig people) {
        this.people = people;
    }

    public boolean isAdmin(long userId) {
        return people.isAdmin(userId);
    }

    public boolean mayUpload(long userId) {
        return people.mayUpload(userId);
    }

    /** Whether a user belongs to the audience of a command. */
    public boolean belongsTo(Audience audience, long userId) {
        return switch (audience) {
            case EVERYONE -> true;
            case ADMINS -> people.isAdmin(userId);
            case OWNER -> people.owner().orElse(0) == userId;
        };
    }

    /** User ids; the first is the owner. */
    public List<Long> admins() {
        return people.admins();
    }
}
