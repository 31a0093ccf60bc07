package io.telecast.host.admin.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** The cookie by which a browser stays signed in. */
final class SessionCookie {

    private static final String NAME = "telecast_console";

    private final String attributes;

    SessionCookie(URI publicUrl) {
        boolean encrypted = publicUrl.getScheme().equals("https");
        this.attributes = "; Path=" + publicUrl.getRawPath() + ConsoleServlet.PATH + "; HttpOnly; SameSite=Strict"
                + (encrypted ? "; Secure" : "");
    }

    /** What could be a session's token: another application under this name may have set a cookie as well. */
    List<SecretToken> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> SecretToken.parse(cookie.getValue()).stream())
                        .limit(2)
                        .toList();
    }

    void set(HttpServletResponse response, SecretToken token) {
        write(response, token.text(), Sessions.VALID.toSeconds());
    }

    void clear(HttpServletResponse response) {
        write(response, "", 0);
    }

    private void write(HttpServletResponse response, String value, long seconds) {
        response.addHeader("Set-Cookie", NAME + "=" + value + "; Max-Age=" + seconds + attributes);
    }
}
