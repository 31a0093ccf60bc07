package io.telecast.host.plugin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of sorts: keeps the console's cookie, reads forms and sends them. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]*?name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client;
    private final String origin;
    private String cookie = "";

    Visitor(HttpClient client, String origin) {
        this.client = client;
        this.origin = origin;
    }

    /** Where the console's own pages are. */
    String origin() {
        return origin;
    }

    /** The cookie, as it is brought. */
    String cookie() {
        return cookie;
    }

    /** Brings this cookie from now on. */
    void bring(String nameAndValue) {
        cookie = nameAndValue;
    }

    /** Presses the button of a sign-in link. */
    HttpResponse<String> signIn(String link) throws Exception {
        HttpResponse<String> answer = press(link, Map.of());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> bring(set.split(";", 2)[0]));
        return answer;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** Sends a form from the console's own page. */
    HttpResponse<String> press(String path, Map<String, String> form) throws Exception {
        return post(path, form, "Origin", origin);
    }

    /** Sends a form with these headers and no others that a browser would add. */
    HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        // As browsers do without TLS; over HTTP/2 a refusal may reset the stream before its body was sent.
        var request = HttpRequest.newBuilder(URI.create(origin + path)).version(HttpClient.Version.HTTP_1_1);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return headers.length > 0 ? request.headers(headers) : request;
    }

    /** What the forms of a page send if nothing is changed. */
    Map<String, String> form(String page) throws Exception {
        var form = new LinkedHashMap<String, String>();
        Matcher hidden = HIDDEN.matcher(get(page).body());
        while (hidden.find()) {
            String name = hidden.group(1);
            String value = unescaped(hidden.group(2));
            form.put(name, value);
            if (name.startsWith("was.") && !value.equals("false")) {
                form.put("v." + name.substring("was.".length()), value);
            }
        }
        return form;
    }

    /** Opens a settings page, changes some fields and saves. */
    HttpResponse<String> change(String page, Map<String, String> fields) throws Exception {
        Map<String, String> form = form(page);
        form.putAll(fields);
        return press(page.split("\\?")[0] + "/settings", form);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
