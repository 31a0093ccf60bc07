package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.admin.LeaksServlet;
import io.telecast.host.admin.PluginsServlet;
import io.telecast.host.http.OperatorCheck;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's interface to plugins, as the command line and as somebody hostile uses it. */
class PluginsInterfaceTest {

    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir
    private Path data;

    private TestHost host;
    private Path jar;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.in(data).started();
        host.server.routes().register("core", "/plugins", new PluginsServlet(host.plugins, new OperatorCheck(TOKEN)));
        host.server.routes().register("core", "/leaks", new LeaksServlet(host.plugins, new OperatorCheck(TOKEN)));
        jar = PluginFolderTest.says("hello", "1.0.0", "one").write(data.resolve("new.jar"));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void installsSwitchesAndRemoves() throws Exception {
        assertThat(ask("POST", "/plugins", "{\"jar\": \"" + jar + "\"}").body()).contains("\"state\":\"ON\"");
        assertThat(ask("GET", "/plugins/hello", "").body()).contains("\"health\":{\"threads\":64,\"running\":0");
        assertThat(ask("GET", "/plugins", "").body())
                .contains("\"id\":\"hello\"", "\"version\":\"1.0.0\"", "\"uses\":[\"commands\",");
        assertThat(ask("POST", "/plugins/hello/disable", "").body()).contains("\"state\":\"OFF\"");
        assertThat(ask("POST", "/plugins/hello/enable", "").body()).contains("\"state\":\"ON\"");
        assertThat(ask("DELETE", "/plugins/hello", "").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/plugins", "").body()).isEqualTo("[]");
    }

    @Test
    void goesBackToTheVersionBefore() throws Exception {
        Path next = PluginFolderTest.says("hello", "1.1.0", "two").write(data.resolve("next.jar"));
        ask("POST", "/plugins", "{\"jar\": \"" + jar + "\"}");
        assertThat(ask("POST", "/plugins/hello/rollback", "").statusCode()).isEqualTo(409);
        ask("POST", "/plugins", "{\"jar\": \"" + next + "\"}");
        assertThat(ask("POST", "/plugins/hello/rollback", "").body()).contains("\"version\":\"1.0.0\"");
        assertThat(host.get("/hello").body()).isEqualTo("one");
        assertThat(ask("GET", "/leaks", "").body()).isEqualTo("[]");
        assertThat(ask("GET", "/leaks/x", "").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/plugins/nobody/rollback", "").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsRecordsFromBeforeUntilTheyAreForgotten() throws Exception {
        ask("POST", "/plugins", "{\"jar\": \"" + NotesJar.one().write(data.resolve("n1.jar")) + "\"}");
        ask("POST", "/plugins", "{\"jar\": \"" + NotesJar.two().write(data.resolve("n2.jar")) + "\"}");
        HttpResponse<String> refused = ask("POST", "/plugins/notes/rollback", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("--records-as-before");
        assertThat(ask("POST", "/plugins/notes/rollback?records=as-before", "").body())
                .contains("\"version\":\"1.0.0\"");
        assertThat(ask("POST", "/plugins/notes/forget-records", "").body()).isEqualTo("{\"forgotten\":true}");
        assertThat(ask("POST", "/plugins/notes/forget-records", "").body()).isEqualTo("{\"forgotten\":false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /plugins                 | {\"jar\": \"/nowhere/x.jar\"} | 400",
                "POST   | /plugins                 | {\"jar\": 7}                   | 400",
                "POST   | /plugins                 | {\"jar\": \"a\\u0000b\"}       | 400",
                "POST   | /plugins                 | []                             | 400",
                "POST   | /plugins                 | {\"jar\":                      | 400",
                "POST   | /plugins/nobody/rollback?records=as-before | ''                   | 404",
                "POST   | /plugins/hello/rollback?records=some | ''                         | 400",
                "POST   | /plugins/nobody/forget-records | ''                               | 404",
                "POST   | /plugins/nobody/enable   | ''                             | 404",
                "POST   | /plugins/..%2Fx/enable   | ''                             | 4",
                "POST   | /plugins/hello/explode   | ''                             | 404",
                "DELETE | /plugins/nobody          | ''                             | 404",
                "GET    | /plugins/nobody          | ''                             | 404",
                "GET    | /plugins/nobody/records  | ''                             | 404",
                "GET    | /plugins/a/b/c           | ''                             | 404",
                "GET    | /plugins/hello/settings?bot=-1 | ''                       | 400",
                "PUT    | /plugins/hello/settings  | {\"x\": 1}                     | 4",
                "PATCH  | /plugins                 | {}                             | 404"
            })
    void refusesWhatIsWrongWithASentence(String method, String path, String body, String status) throws Exception {
        HttpResponse<String> answer = ask(method, path, body);
        assertThat(Integer.toString(answer.statusCode())).startsWith(status);
        if (!path.contains("%")) {
            assertThat(answer.body()).startsWith("{\"error\":\"").doesNotContain("Exception");
        }
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void showsAndSetsMessageTexts() throws Exception {
        host.plugins.install(TestJar.starting("greet", "1.0.0", "")
                .file("texts.properties", "hello=Hello, {name}!\n")
                .write(data.resolve("greet.jar")));
        String path = "/plugins/greet/settings";
        assertThat(ask("GET", path, "").body()).contains("\"texts.hello\"", "\"Hello, {name}!\"", "\"DEFAULT\"");
        assertThat(ask("PUT", path, "{\"texts.hello\": \"Hi <b>{name}</b>\"}").body())
                .contains("Hi <b>{name}</b>", "\"OPERATOR\"");
        HttpResponse<String> refused = ask("PUT", path, "{\"texts.hello\": \"Hi <b>{name}\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("texts.hello", "never closes");
        assertThat(ask("PUT", path, "{\"texts.hello\": []}").body()).contains("\"DEFAULT\"");
    }

    @Test
    void refusesBodiesThatNeverEnd() throws Exception {
        String body = "{\"jar\": \"" + "x".repeat(2 << 20) + "\"}";
        assertThat(ask("POST", "/plugins", body).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesOtherTokensAndNames() throws Exception {
        host.plugins.install(jar);
        String delete = "DELETE /plugins/hello HTTP/1.1\r\nConnection: close\r\nHost: %s\r\n%s\r\n";
        assertThat(raw(delete.formatted("127.0.0.1", ""))).contains(" 401 ");
        assertThat(raw(delete.formatted("127.0.0.1", "Authorization: Bearer x\r\n")))
                .contains(" 401 ");
        assertThat(raw(delete.formatted("127.0.0.1", "Authorization: " + TOKEN + "\r\n")))
                .contains(" 401 ");
        assertThat(raw(delete.formatted("evil.example", "Authorization: Bearer " + TOKEN + "\r\n")))
                .contains(" 401 ");
        assertThat(host.get("/hello").body()).isEqualTo("one");
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.server.port() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, BodyPublishers.ofString(body));
        return host.client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", host.server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
