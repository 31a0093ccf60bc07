package io.telecast.host.users;

import io.telecast.api.command.Audience;
import java.util.List;
import java.util.Set;

/** Who is what, by the operator's configuration. Immutable. */
public final class Roles {

    private final List<Long> admins;
    private final boolean everyoneUploads;
    private final Set<Long> uploaders;

    /**
     * Takes the lists.
     *
     * @param admins user ids; the first is the owner
     * @param everyoneUploads whether everybody may store files
     * @param uploaders who may besides administrators, when not everybody may
     */
    public Roles(List<Long> admins, boolean everyoneUploads, List<Long> uploaders) {
        this.admins = List.copyOf(admins);
        this.everyoneUploads = everyoneUploads;
        this.uploaders = Set.copyOf(uploaders);
    }

    public boolean isAdmin(long userId) {
        return admins.contains(userId);
    }

    public boolean isOwner(long userId) {
        return !admins.isEmpty() && admins.getFirst() == userId;
    }

    public boolean mayUpload(long userId) {
        return everyoneUploads || isAdmin(userId) || uploaders.contains(userId);
    }

    /** Whether a user belongs to the audience of a command. */
    public boolean belongsTo(Audience audience, long userId) {
        return switch (audience) {
            case EVERYONE -> true;
            case ADMINS -> isAdmin(userId);
            case OWNER -> isOwner(userId);
        };
    }

    public List<Long> admins() {
        return admins;
    }
}
