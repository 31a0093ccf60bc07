package io.telecast.host.admin.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sign-in link opens: first a page with a button, so that previews use nothing up; the button signs in. */
final class SignInPages {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

    private final SignInLinks links;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SameSite sameSite;
    private final WrongTries wrongTries = new WrongTries();

    SignInPages(SignInLinks links, Sessions sessions, SessionCookie cookie, SameSite sameSite) {
        this.links = links;
        this.sessions = sessions;
        this.cookie = cookie;
        this.sameSite = sameSite;
    }

    /** Shows the button. */
    Answer show(HttpServletRequest request, String token) throws RefusedException {
        Operator operator = welcome(request, SecretToken.parse(token).flatMap(links::look));
        return Answer.Page.of("sign-in", Map.of("name", operator.name(), "token", token));
    }

    /** Signs in, once. */
    Answer enter(HttpServletRequest request, HttpServletResponse response, String token) throws RefusedException {
        sameSite.check(request);
        Operator operator = welcome(request, SecretToken.parse(token).flatMap(links::use));
        cookie.set(response, sessions.open(operator));
        LOG.info("{} signed in to the console.", operator.name());
        return new Answer.Redirect("");
    }

    private Operator welcome(HttpServletRequest request, Optional<Operator> found) throws RefusedException {
        Optional<Operator> operator = found.filter(sessions::mayEnter);
        if (operator.isEmpty()) {
            wrongTries.wrong(request);
            throw new RefusedException(
                    403,
                    "This link does not sign in",
                    "It was used, it is older than 5 minutes, or it was not copied whole. Get a new one: send /admin to"
                            + " the bot, or run ./telecast console.");
        }
        return operator.get();
    }

    /** Throws if too many wrong links came from where the request comes from. */
    void limit(HttpServletRequest request, HttpServletResponse response) throws RefusedException {
        if (!wrongTries.mayTry(request)) {
            response.setHeader("Retry-After", "60");
            throw new RefusedException(429, "Too many wrong links", "Wait a minute, then open a new sign-in link.");
        }
    }
}
