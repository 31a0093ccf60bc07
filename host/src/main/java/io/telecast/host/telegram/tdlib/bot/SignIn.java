package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.client.TdException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Brings a new client to where it is signed in and has caught up with what it missed. The first sign-in of a bot begins
 * with the present: Telegram tells a new session nothing of what was before. For one use. See
 * core.telegram.org/tdlib/getting-started#user-authorization.
 */
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** After this long without a word an operator wants to know why. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** The stored session is of no use any more; without it, signing in may succeed. */
    static final class SessionEnded extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Options that spare what nobody here looks at. */
    private static final List<String> SPARING =
            List.of("ignore_inline_thumbnails", "disable_network_statistics", "disable_persistent_network_statistics");

    private final Line line;
    private final BotToken token;
    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
    private boolean usedToken;

    SignIn(Line line, BotToken token) {
        this.line = line;
        this.token = token;
        line.listen(this::note);
    }

    private void note(JsonNode update) {
        switch (Fields.type(update)) {
            case "updateAuthorizationState" -> states.add(Fields.type(update.path("authorization_state")));
            case "updateConnectionState" -> states.add(Fields.type(update.path("state")));
            default -> {
                // not about the session
            }
        }
    }

    /** Signs in and answers the bot's {@code user}. */
    JsonNode run(SessionSettings settings, BotFolder folder) throws IOException, SessionEnded {
        Thread teller =
                Thread.ofVirtual().name("sign-in of bot " + token.botId()).start(this::tellThatItWaits);
        try {
            return signedIn(settings, folder);
        } finally {
            teller.interrupt();
        }
    }

    private void tellThatItWaits() {
        try {
            Thread.sleep(QUIET);
            LOG.warn(
                    "Bot {} waits for Telegram, which does not answer. It tries for up to {} s.",
                    token.botId(),
                    LIMIT.toSeconds());
        } catch (InterruptedException signedIn) {
            // nothing to tell
        }
    }

    private JsonNode signedIn(SessionSettings settings, BotFolder folder) throws IOException, SessionEnded {
        // Before the parameters, which start the network: nothing may go past the proxy.
        settings.proxy().ifPresent(proxy -> line.send(new Sessions.AddProxy(proxy, true)));
        SPARING.forEach(name -> line.send(new Sessions.SetOption(name, new Sessions.OptionValueBoolean(true))));
        try {
            line.raw(settings.parameters(folder));
        } catch (TdException e) {
            LOG.warn("The stored session of bot {} cannot be opened ({}).", token.botId(), e.reason());
            throw new SessionEnded();
        }
        awaitReady();
        JsonNode me = line.call(new Sessions.GetMe());
        if (Fields.number(me, "id") != token.botId()) {
            throw new SessionEnded();
        }
        return me;
    }

    /** What happened since, and no longer concerns the sign-in. */
    List<String> statesSince() {
        var since = new ArrayList<String>();
        states.drainTo(since);
        return since;
    }

    private void awaitReady() throws SessionEnded {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean ready = false;
        boolean current = false;
        while (!ready || !current) {
            String state = next(end);
            switch (state) {
                case "authorizationStateWaitPhoneNumber" -> useToken();
                case "authorizationStateReady" -> {
                    ready = true;
                    current = false; // what was said before is about the way, not about updates
                }
                case "authorizationStateLoggingOut", "authorizationStateClosing", "authorizationStateClosed" ->
                    throw ended();
                default ->
                    current = state.startsWith("connectionState") ? state.equals("connectionStateReady") : current;
            }
        }
    }

    private SessionEnded ended() {
        if (usedToken) {
            throw new BotException.Unauthorized();
        }
        return new SessionEnded();
    }

    private String next(long end) {
        try {
            String state = states.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (state == null) {
                throw line.unanswered();
            }
            return state;
        } catch (InterruptedException e) {
            throw Line.interrupted(e);
        }
    }

    private void useToken() {
        usedToken = true;
        try {
            line.raw(new Sessions.CheckAuthenticationBotToken(token.value()));
        } catch (TdException e) {
            if (e.reason().contains("ACCESS_TOKEN") || e.code() == 401) {
                throw Line.caused(new BotException.Unauthorized(), e);
            }
            if (e.reason().contains("API_ID")) {
                throw Line.caused(
                        new BotException.BadRequest("Telegram does not know tdlib.api-id with tdlib.api-hash. "
                                + "Copy both again from https://my.telegram.org, under API development tools."),
                        e);
            }
            throw line.meaning(e);
        }
    }
}
