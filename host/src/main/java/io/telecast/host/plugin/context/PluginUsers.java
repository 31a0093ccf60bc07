package io.telecast.host.plugin.context;

import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import io.telecast.api.user.Users;
import io.telecast.host.plugin.scope.PluginScope;
import java.util.List;
import java.util.Optional;

/** The users, for as long as a plugin runs. */
final class PluginUsers implements Users {

    private final PluginScope scope;
    private final Users users;

    PluginUsers(PluginScope scope, Users users) {
        this.scope = scope;
        this.users = users;
    }

    private Users users() {
        scope.check();
        return users;
    }

    @Override
    public Optional<KnownUser> find(long botId, long userId) {
        return users().find(botId, userId);
    }

    @Override
    public List<KnownUser> list(UserFilter filter, long afterId, int limit) {
        return users().list(filter, afterId, limit);
    }

    @Override
    public long count(UserFilter filter) {
        return users().count(filter);
    }

    @Override
    public boolean isAdmin(long botId, long userId) {
        return users().isAdmin(botId, userId);
    }

    @Override
    public boolean mayUpload(long botId, long userId) {
        return users().mayUpload(botId, userId);
    }

    @Override
    public Optional<Long> owner(long botId) {
        return users().owner(botId);
    }
}
