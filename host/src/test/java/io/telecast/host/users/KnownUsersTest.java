package io.telecast.host.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.chat.User;
import io.telecast.api.command.Audience;
import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import io.telecast.api.user.Users;
import io.telecast.host.config.Announcement;
import io.telecast.host.config.PeopleConfig;
import io.telecast.host.config.UploadPolicy;
import io.telecast.host.files.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnownUsersTest {

    private static final long MAIN = 70;
    private static final long CLONE = 700;
    private static final long OPERATOR = 1;
    private static final long OWNER = 5;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final UserDirectory directory = new UserDirectory(new MemoryStore<>(UserDirectory.spec()), now::get);
    private final Bans bans = new Bans(new MemoryStore<>(Bans.spec()), now::get);
    private final Roles roles = new Roles(
            new PeopleConfig(List.of(OPERATOR, 2L), UploadPolicy.LISTED, List.of(3L), Announcement.NONE), MAIN);
    private final Users users = new KnownUsers(directory, bans, roles);

    private void seen(long bot, long... ids) {
        for (long id : ids) {
            directory.seen(bot, new User(id, "User " + id, "", "", "en", false));
        }
    }

    private List<Long> ids(UserFilter filter, long after, int limit) {
        return users.list(filter, after, limit).stream().map(KnownUser::id).toList();
    }

    @Test
    void pagesGoByNumberAndStayWithinTheBot() {
        seen(MAIN, 100, 9, 1_000_000_000_000L, 20);
        seen(CLONE, 7, 100);
        seen(7, 1);
        assertThat(ids(UserFilter.all(MAIN), 0, 10)).containsExactly(9L, 20L, 100L, 1_000_000_000_000L);
        assertThat(ids(UserFilter.all(MAIN), 0, 2)).containsExactly(9L, 20L);
        assertThat(ids(UserFilter.all(MAIN), 20, 2)).containsExactly(100L, 1_000_000_000_000L);
        assertThat(ids(UserFilter.all(MAIN), 1_000_000_000_000L, 2)).isEmpty();
        assertThat(ids(UserFilter.all(CLONE), 0, 10)).containsExactly(7L, 100L);
        assertThat(users.count(UserFilter.all(MAIN))).isEqualTo(4);
    }

    @Test
    void whoBlockedOrIsBannedIsNotReachable() {
        seen(MAIN, 10, 11, 12, 13);
        seen(CLONE, 12);
        directory.reachable(MAIN, 11, false);
        bans.ban(MAIN, 12, "", OPERATOR);
        bans.ban(CLONE, 13, "", OPERATOR);
        assertThat(ids(UserFilter.reachable(MAIN), 0, 10)).containsExactly(10L, 13L);
        assertThat(users.count(UserFilter.reachable(MAIN))).isEqualTo(2);
        assertThat(users.find(MAIN, 11))
                .hasValueSatisfying(user -> assertThat(user.reachable()).isFalse());
        seen(MAIN, 11);
        assertThat(ids(UserFilter.reachable(MAIN), 0, 10)).containsExactly(10L, 11L, 13L);
        assertThat(users.find(CLONE, 10)).isEmpty();
    }

    @Test
    void onlyThoseSeenSinceAreMeant() {
        seen(MAIN, 10, 11);
        now.updateAndGet(time -> time.plus(Duration.ofDays(10)));
        seen(MAIN, 12, 10);
        UserFilter lately = UserFilter.reachable(MAIN).since(Instant.parse("2026-01-10T00:00:00Z"));
        assertThat(ids(lately, 0, 10)).containsExactly(10L, 12L);
        assertThat(users.count(lately)).isEqualTo(2);
    }

    @Test
    void aFilterThatFewPassIsReadOverManyPages() {
        seen(MAIN, LongStream.rangeClosed(1, 3_500).toArray());
        LongStream.rangeClosed(1, 3_500)
                .filter(id -> id % 1000 != 0)
                .forEach(id -> directory.reachable(MAIN, id, false));
        assertThat(ids(UserFilter.reachable(MAIN), 0, 2)).containsExactly(1000L, 2000L);
        assertThat(ids(UserFilter.reachable(MAIN), 2000, 2)).containsExactly(3000L);
        assertThat(users.count(UserFilter.reachable(MAIN))).isEqualTo(3);
        var all = new ArrayList<Long>();
        long after = 0;
        for (var page = ids(UserFilter.all(MAIN), after, 1000); !page.isEmpty(); ) {
            all.addAll(page);
            after = page.getLast();
            page = ids(UserFilter.all(MAIN), after, 1000);
        }
        assertThat(all).hasSize(3_500).isSorted();
        assertThatThrownBy(() -> users.list(UserFilter.all(MAIN), 0, 1001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users.list(UserFilter.all(MAIN), 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCloneHasTheOperatorsAdministratorsAndItsOwner() {
        assertThat(users.owner(MAIN)).hasValue(OPERATOR);
        assertThat(users.owner(CLONE)).isEmpty();
        var owning = roles.own(CLONE, OWNER);
        assertThat(users.owner(CLONE)).hasValue(OWNER);
        assertThat(users.isAdmin(CLONE, OWNER)).isTrue();
        assertThat(users.isAdmin(CLONE, 2)).isTrue();
        assertThat(users.isAdmin(MAIN, OWNER)).isFalse();
        assertThat(users.isAdmin(701, OWNER)).isFalse();
        assertThat(roles.belongsTo(Audience.OWNER, CLONE, OWNER)).isTrue();
        assertThat(roles.belongsTo(Audience.OWNER, CLONE, OPERATOR)).isFalse();
        assertThat(roles.belongsTo(Audience.OWNER, MAIN, OPERATOR)).isTrue();
        assertThat(roles.belongsTo(Audience.OWNER, MAIN, 2)).isFalse();
        assertThat(roles.belongsTo(Audience.ADMINS, MAIN, OWNER)).isFalse();
        assertThat(roles.mayUpload(CLONE, OWNER)).isTrue();
        assertThat(roles.mayUpload(MAIN, OWNER)).isFalse();
        assertThat(roles.mayUpload(MAIN, 3)).isTrue();
        assertThat(roles.admins(CLONE)).containsExactly(OPERATOR, 2L, OWNER);
        owning.close();
        assertThat(users.isAdmin(CLONE, OWNER)).isFalse();
    }
}
