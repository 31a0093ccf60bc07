package io.telecast.host.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.http.ErrorPages;
import io.telecast.host.http.HttpServer;
import io.telecast.host.http.OperatorCheck;
import io.telecast.host.http.Templates;
import io.telecast.host.links.LinkKeys;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {

    private static final String TOKEN = AdminAccess.newToken(new SecureRandom());

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private RecordStore records;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        records = SqliteRecordStore.open(data.resolve("admin.db"), InstantSource.system());
        var keys = new LinkKeys(records.open("host", LinkKeys.SPEC), new SecureRandom(), InstantSource.system());
        var templates = new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
        server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), new ErrorPages(templates));
        server.routes().register("host", "/keys", new KeysServlet(keys, new OperatorCheck(TOKEN)));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close(); // a server that closes first waits a second for the client's idle connection
        server.close();
        records.close();
    }

    @Test
    void rotatesAndRetiresKeys() throws Exception {
        assertThat(ask("GET", "/keys", TOKEN).body()).contains("\"keys\":[0]");
        assertThat(ask("POST", "/keys/rotate", TOKEN).body()).contains("\"keys\":[0,1]", "\"signing\":1");
        assertThat(ask("DELETE", "/keys/0", TOKEN).body()).contains("\"keys\":[1]");
    }

    @Test
    void refusesWhatCannotBeDoneAndChangesNothing() throws Exception {
        assertThat(ask("DELETE", "/keys/0", TOKEN).statusCode()).isEqualTo(400);
        assertThat(ask("DELETE", "/keys/0", TOKEN).body()).contains("rotate the keys first");
        assertThat(ask("DELETE", "/keys/77", TOKEN).statusCode()).isEqualTo(400);
        assertThat(ask("DELETE", "/keys/x", TOKEN).statusCode()).isEqualTo(404);
        assertThat(ask("PATCH", "/keys", TOKEN).statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/keys", TOKEN).body()).contains("\"keys\":[0]");
    }

    @Test
    void wantsTheToken() throws Exception {
        assertThat(ask("POST", "/keys/rotate", "").statusCode()).isEqualTo(401);
        assertThat(ask("POST", "/keys/rotate", TOKEN.substring(1)).statusCode()).isEqualTo(401);
        assertThat(ask("POST", "/keys/rotate", TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(ask("GET", "/keys", TOKEN).body()).contains("\"keys\":[0]");
    }

    @Test
    void leavesItsAddressForTheOwnersEyesAndTakesItAway() throws Exception {
        var access = new AdminAccess("http://127.0.0.1:1", TOKEN);
        AutoCloseable published = access.publish(data);
        assertThat(AdminAccess.read(data)).contains(access);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("admin.json"))))
                .isEqualTo("rw-------");
        assertThat(access.toString()).doesNotContain(TOKEN);
        published.close();
        assertThat(AdminAccess.read(data)).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
