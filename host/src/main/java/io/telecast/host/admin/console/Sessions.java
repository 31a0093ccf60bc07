package io.telecast.host.admin.console;

import io.telecast.api.storage.Store;
import io.telecast.host.users.Roles;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The browsers that are signed in, durably. Calls block on the database; any thread may call. */
public final class Sessions {

    /** How long somebody stays signed in. */
    static final Duration VALID = Duration.ofHours(12);

    private static final int PAGE = 100;

    private final Store<SessionRecord> sessions;
    private final Roles roles;
    private final SecureRandom random;
    private final InstantSource clock;

    public Sessions(Store<SessionRecord> sessions, Roles roles, SecureRandom random, InstantSource clock) {
        this.sessions = sessions;
        this.roles = roles;
        this.random = random;
        this.clock = clock;
    }

    /** Signs a browser in; the answer is what it has to bring each time. */
    SecretToken open(Operator operator) {
        SecretToken token = SecretToken.random(random);
        sessions.put(new SessionRecord(
                token.hash(),
                operator.userId(),
                operator.name(),
                clock.instant().plus(VALID)));
        return token;
    }

    /** Who a browser is signed in for; nobody once they are no administrator any more. */
    Optional<Operator> find(SecretToken token) {
        return sessions.get(token.hash()).map(SessionRecord::operator).filter(this::mayEnter);
    }

    /** Whether somebody is an operator, now. */
    boolean mayEnter(Operator operator) {
        return operator.equals(Operator.COMMAND_LINE) || roles.isOperator(operator.userId());
    }

    void end(SecretToken token) {
        sessions.delete(token.hash());
    }

    /** Signs every browser out. */
    void endAll() {
        List<SessionRecord> page;
        do {
            page = sessions.scan("", PAGE);
            page.forEach(session -> sessions.delete(session.hash()));
        } while (!page.isEmpty());
    }
}
