package io.telecast.host.doctor;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/**
 * Whether viewers can open links.
 *
 * @param running whether the host runs, so that it can be asked through that address
 */
public record PublicUrlCheck(HttpConfig http, boolean running) implements BackendCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "public URL";
    }

    @Override
    public Finding look() throws InterruptedException {
        URI url;
        try {
            url = http.baseUrl(http.port());
        } catch (IllegalArgumentException e) {
            return new Finding.Failed("http.public-url is no address", "Write it as https://files.example.org.");
        }
        if (http.publicUrl().isEmpty()) {
            return new Finding.Warning(
                    "not set, so links start with " + url,
                    "Others cannot open those: set http.public-url to the address under which they reach this server.");
        }
        boolean local;
        try {
            local = Arrays.stream(InetAddress.getAllByName(String.valueOf(url.getHost())))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return new Finding.Failed(
                    "the name in " + url + " is not known", "Check the name, and its entry with your DNS provider.");
        }
        return running ? asked(url, local) : form(url, local, "");
    }

    private static Finding asked(URI url, boolean local) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/livez"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().startsWith("ok")) {
                return form(url, local, ", and leads here");
            }
            return new Finding.Failed(
                    url + " answers " + answer.statusCode() + ", not as Telecast does",
                    "Let the proxy that answers there pass everything on to the server's port.");
        } catch (IOException e) {
            return new Finding.Warning(
                    url + " is not reached from here",
                    "Check the proxy, the certificate and the firewall. If only this machine cannot reach it, ignore this.");
        }
    }

    private static Finding form(URI url, boolean local, String more) {
        if (local) {
            return new Finding.Warning(url + more, "Only this machine can open such links.");
        }
        return url.getScheme().equals("https")
                ? new Finding.Ok(url + more)
                : new Finding.Warning(
                        url + more,
                        "Set http.tls-certificate, or put a proxy with a certificate before it: on the way everybody can"
                                + " read along.");
    }
}
