package io.telecast.host.plugin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.admin.CatalogueServlet;
import io.telecast.host.config.PluginRequirement;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.plugin.TestHost;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's interface to the catalogue, as the command line and as somebody hostile uses it. */
class CatalogueInterfaceTest {

    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir
    private Path data;

    private Shop shop;
    private TestHost host;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(data);
        shop.add("hello", "1.0.0");
        shop.list();
        host = TestHost.in(data).started();
        var catalogue = shop.at("catalogue.json", host.plugins, shop.policy(PluginRequirement.NOTHING));
        host.server.routes().register("host", "/catalogue", new CatalogueServlet(catalogue, new OperatorCheck(TOKEN)));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        shop.close();
    }

    @Test
    void findsInstallsAndUpgrades() throws Exception {
        assertThat(ask("GET", "/catalogue?words=hel%20test", "", TOKEN).body())
                .contains("\"id\":\"hello\"", "\"installed\":\"\"", "\"sha256\":\"");
        assertThat(ask("POST", "/catalogue/install", "{\"id\": \"hello\"}", TOKEN)
                        .body())
                .contains("\"state\":\"ON\"", "\"basis\":\"UNCHECKED\"");
        assertThat(ask("POST", "/catalogue/upgrade", "{\"all\": true}", TOKEN).body())
                .contains("\"outcome\":\"CURRENT\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /catalogue/install | {}                             | 400",
                "POST   | /catalogue/install | []                             | 400",
                "POST   | /catalogue/install | {\"id\":                       | 400",
                "POST   | /catalogue/install | {\"id\": 7}                    | 400",
                "POST   | /catalogue/install | {\"id\": \"x\", \"version\": 7} | 400",
                "POST   | /catalogue/install | {\"id\": \"../x\"}             | 404",
                "POST   | /catalogue/upgrade | {}                             | 400",
                "POST   | /catalogue/upgrade | {\"ids\": []}                  | 400",
                "POST   | /catalogue/upgrade | {\"ids\": [7]}                 | 400",
                "POST   | /catalogue/upgrade | {\"ids\": \"hello\"}           | 400",
                "POST   | /catalogue/upgrade | {\"all\": \"yes\"}             | 400",
                "POST   | /catalogue/upgrade | {\"ids\": [\"nobody\"]}        | 404",
                "GET    | /catalogue?versions=some | ''                       | 400",
                "GET    | /catalogue/hello   | ''                             | 404",
                "DELETE | /catalogue         | ''                             | 404"
            })
    void refusesWhatIsWrongWithASentence(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = ask(method, path, body, TOKEN);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":\"").doesNotContain("Exception");
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void refusesOthers() throws Exception {
        assertThat(ask("POST", "/catalogue/install", "{\"id\": \"hello\"}", "guess")
                        .statusCode())
                .isEqualTo(401);
        assertThat(host.plugins.list()).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path, String body, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.server.port() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
