package io.telecast.sandbox.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps other sites out: a page elsewhere can make a browser call this address, by its own name (DNS rebinding) or across
 * origins.
 */
final class Guard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern LOOPBACK = Pattern.compile(
            "(localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String host = header(request, "Host");
        if (!LOOPBACK.matcher(host).matches()) {
            refuse(response, "The sandbox answers only on this computer. Open it as http://127.0.0.1 with its port.");
            return;
        }
        String origin = header(request, "Origin");
        boolean own = origin.isEmpty() || origin.equalsIgnoreCase("http://" + host);
        if (!own) {
            refuse(response, "Another site must not use the sandbox. Call it from its own page or a command line.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setHeader("Connection", "close");
        Json.error(response, 403, sentence);
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
