package io.telecast.api.user;

import io.telecast.api.HostImplemented;
import io.telecast.api.Stable;
import java.util.List;
import java.util.Optional;

/**
 * The users of the bots. The host records everybody who writes to a bot, and notes by itself when Telegram says that
 * somebody cannot be reached. Calls block on the database; any thread may call.
 *
 * <pre>{@code
 * UserFilter reachable = UserFilter.reachable(context.bot().self().id());
 * long after = 0;
 * List<KnownUser> page = context.users().list(reachable, after, 1000);
 * while (!page.isEmpty()) {
 *     after = page.getLast().id(); // do something with the page, then go on behind it
 *     page = context.users().list(reachable, after, 1000);
 * }
 * }</pre>
 *
 * @since 1.0
 */
@HostImplemented
@Stable
public interface Users {

    /** Somebody who has written to a bot. */
    Optional<KnownUser> find(long botId, long userId);

    /**
     * Users in ascending order of their ids, after an id (0 for the first page).
     *
     * @param limit at most 1000
     */
    List<KnownUser> list(UserFilter filter, long afterId, int limit);

    /** How many users are meant. */
    long count(UserFilter filter);

    /** Whether somebody is an administrator of a bot: one of the operator's, or a clone's owner. */
    boolean isAdmin(long botId, long userId);

    /** Whether somebody may give files to a bot, as the operator has set it; a bot's owner always may. */
    boolean mayUpload(long botId, long userId);

    /** Who owns a bot: the operator's first administrator, or who made the clone. */
    Optional<Long> owner(long botId);
}
