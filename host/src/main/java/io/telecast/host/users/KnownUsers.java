package io.telecast.host.users;

import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import io.telecast.api.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users as plugins see them. Calls block on the database; any thread may call. */
public final class KnownUsers implements Users {

    private static final int MAX_PAGE = 1_000;

    private final UserDirectory users;
    private final Bans bans;
    private final Roles roles;

    public KnownUsers(UserDirectory users, Bans bans, Roles roles) {
        this.users = users;
        this.bans = bans;
        this.roles = roles;
    }

    @Override
    public Optional<KnownUser> find(long botId, long userId) {
        return users.find(botId, userId).map(UserRecord::known);
    }

    @Override
    public List<KnownUser> list(UserFilter filter, long afterId, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " users, not " + limit + ".");
        }
        Set<Long> out = filter.reachable() ? bans.userIds(filter.botId()) : Set.of();
        var found = new ArrayList<KnownUser>();
        long after = afterId;
        while (true) {
            List<UserRecord> page = users.page(filter.botId(), after, MAX_PAGE);
            for (UserRecord user : page) {
                if (meant(user, filter) && !out.contains(user.id())) {
                    found.add(user.known());
                    if (found.size() == limit) {
                        return found;
                    }
                }
            }
            if (page.size() < MAX_PAGE) {
                return found;
            }
            after = page.getLast().id();
        }
    }

    @Override
    public long count(UserFilter filter) {
        if (filter.equals(UserFilter.all(filter.botId()))) {
            return users.count(filter.botId());
        }
        long count = 0;
        long after = 0;
        while (true) {
            List<KnownUser> page = list(filter, after, MAX_PAGE);
            count += page.size();
            if (page.size() < MAX_PAGE) {
                return count;
            }
            after = page.getLast().id();
        }
    }

    @Override
    public boolean isAdmin(long botId, long userId) {
        return roles.isAdmin(botId, userId);
    }

    @Override
    public boolean mayUpload(long botId, long userId) {
        return roles.mayUpload(botId, userId);
    }

    @Override
    public Optional<Long> owner(long botId) {
        return roles.owner(botId);
    }

    private static boolean meant(UserRecord user, UserFilter filter) {
        return !user.lastSeen().isBefore(filter.seenSince()) && (user.reachable() || !filter.reachable());
    }
}
