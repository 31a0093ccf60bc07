package io.telecast.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private final Templates templates =
            new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/");
    private final ErrorPages errors = new ErrorPages(templates);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close(); // a server that closes first waits a second for the client's idle connection
        server.close();
    }

    @Test
    void answersOverBothVersionsOfHttp() throws Exception {
        server.routes().register("test", "/echo", new Echo());
        for (HttpClient.Version version : HttpClient.Version.values()) {
            var response = client.send(get("/echo/a/b").version(version).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("/echo + /a/b");
            assertThat(response.version()).isEqualTo(version);
        }
    }

    @Test
    void setsSafeHeadersAndTellsNothingOfItself() throws Exception {
        server.routes().register("test", "/echo", new Echo());
        var headers = fetch("/echo").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void saysWhatIsNotThereAsPageOrJson() throws Exception {
        var json = fetch("/nothing");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var page = client.send(get("/nothing").header("Accept", "text/html,*/*").build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not found</h1>");
    }

    @Test
    void aRouteThatThrowsGetsAnApologyWithoutItsSecrets() throws Exception {
        server.routes().register("test", "/broken", new Throwing("token 12345"));
        var response = fetch("/broken");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("Something went wrong").doesNotContain("12345");
    }

    @Test
    void routesComeAndGo() throws Exception {
        Registration registration = server.routes().register("test", "/echo", new Echo());
        assertThat(fetch("/echo").statusCode()).isEqualTo(200);
        registration.close();
        assertThat(fetch("/echo").statusCode()).isEqualTo(404);
        server.routes().register("test", "/echo", new Echo());
        assertThat(fetch("/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestUnderWayKeepsItsServlet() throws Exception {
        var slow = new Slow();
        Registration registration = server.routes().register("test", "/slow", slow);
        CompletableFuture<HttpResponse<String>> under =
                client.sendAsync(get("/slow").build(), BodyHandlers.ofString());
        assertThat(slow.entered.await(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        registration.close();
        assertThat(slow.destroyed).isFalse();
        slow.release.countDown();
        assertThat(under.join().body()).isEqualTo("done");
        await().untilTrue(slow.destroyed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/echo/deeper", "/"})
    void refusesPathsThatCollide(String path) {
        server.routes().register("one", "/", new Echo());
        server.routes().register("one", "/echo", new Echo());
        assertThatThrownBy(() -> server.routes().register("two", path, new Echo()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to one");
        server.routes().register("two", "/echoes", new Echo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "echo", "/echo/", "//", "/a//b", "/a b", "/../f", "/./a", "/ä", "/a?b", "/*"})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> server.routes().register("test", path, new Echo()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a/%00/b"})
    void saysThatItEndsTheConnectionAfterARequestThatMakesNoSense(String path) throws Exception {
        HttpResponse<String> answer = client.send(get(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("connection")).hasValue("close");
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThatThrownBy(() -> HttpServer.bind("127.0.0.1", server.port(), Duration.ofSeconds(1), errors))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Port " + server.port())
                .hasMessageContaining("--port");
    }

    @Test
    void showsStatusAndHealth() throws Exception {
        server.routes()
                .register(
                        "host",
                        "/",
                        new StatusServlet(templates, () -> new HostStatus("1.2.3", Duration.ofMinutes(3), 1, 2, 7)));
        server.routes()
                .register(
                        "host",
                        "/readyz",
                        new HealthServlet(() -> List.of("No worker is connected."), () -> List.of("1 is left out.")));
        server.routes().register("host", "/livez", new HealthServlet());
        assertThat(fetch("/").body()).contains("1.2.3", "3 min", ">7<");
        assertThat(fetch("/livez").body()).isEqualTo("ok\n");
        assertThat(fetch("/readyz").statusCode()).isEqualTo(503);
    }

    @Test
    void metricsAreForOperatorsOnly() throws Exception {
        server.routes()
                .register(
                        "host",
                        "/metrics",
                        new MetricsServlet(() -> "telecast_test 1\n", new OperatorCheck("s3cret"), errors));
        assertThat(fetch("/metrics").statusCode()).isEqualTo(403);
        assertThat(status("/metrics", "Authorization", "Bearer wrong")).isEqualTo(403);
        assertThat(status("/metrics", "Authorization", "Bearer s3cret")).isEqualTo(200);
    }

    private int status(String path, String header, String value) throws Exception {
        return client.send(get(path).header(header, value).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> fetch(String path) throws Exception {
        return client.send(get(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getServletPath() + " + " + request.getPathInfo());
        }
    }

    private static final class Throwing extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final String message;

        Throwing(String message) {
            this.message = message;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException(message);
        }
    }

    private static final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient CountDownLatch entered = new CountDownLatch(1);
        private final transient CountDownLatch release = new CountDownLatch(1);
        private final AtomicBoolean destroyed = new AtomicBoolean();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            entered.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().print("done");
        }

        @Override
        public void destroy() {
            destroyed.set(true);
        }
    }
}
