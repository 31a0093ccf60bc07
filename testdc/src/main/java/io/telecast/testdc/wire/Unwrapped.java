package io.telecast.testdc.wire;

import io.telecast.testdc.tl.TlObject;
import java.util.Set;

/**
 * A request without what was wrapped around it.
 *
 * @param updates whether its wrapping lets its session have updates
 * @see <a href="https://core.telegram.org/api/invoking">Calling methods</a>
 */
record Unwrapped(TlObject query, boolean updates) {

    private static final String WITHOUT_UPDATES = "invokeWithoutUpdates";

    private static final Set<String> WRAPPERS = Set.of(
            "invokeWithLayer",
            "initConnection",
            "invokeAfterMsg",
            "invokeAfterMsgs",
            "invokeWithMessagesRange",
            "invokeWithTakeout",
            WITHOUT_UPDATES);

    static Unwrapped of(TlObject request) {
        TlObject query = request;
        boolean updates = true;
        while (WRAPPERS.contains(query.name())) {
            updates &= !query.is(WITHOUT_UPDATES);
            query = query.object("query");
        }
        return new Unwrapped(query, updates);
    }

    boolean isFileMethod() {
        return query.name().startsWith("upload.");
    }

    /** Signing in and the configuration say nothing about updates; files do not either. */
    boolean asksForUpdates() {
        boolean silent = isFileMethod()
                || query.name().startsWith("help.")
                || (query.name().startsWith("auth.") && !query.is("auth.importBotAuthorization"));
        return updates && !silent;
    }
}
