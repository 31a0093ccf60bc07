package io.telecast.host.plugin.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.telecast.api.CapabilityException;
import io.telecast.api.web.WebClient;
import io.telecast.api.web.WebException;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import io.telecast.host.plugin.capability.Guard;
import io.telecast.host.plugin.capability.UsesFormat;
import io.telecast.host.web.OutgoingHttp;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a plugin can ask, against a real client and a real server. */
class GuardedWebTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final OutgoingHttp outgoing = OutgoingHttp.start(true);
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
                exchange.getResponseHeaders().set("Location", "http://localhost:" + port + "/prize");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        outgoing.close();
    }

    private WebClient client(String uses) {
        return new GuardedWeb(outgoing, new Guard("lone", UsesFormat.parse(uses), Set::of));
    }

    private WebRequest request(String address) {
        return WebRequest.get(URI.create(address.replace("PORT", Integer.toString(port))));
    }

    @Test
    void aRedirectLeadsNowhereThatIsNotDeclared() {
        WebClient client = client("web:127.0.0.1");
        WebResponse answer = client.send(request("http://127.0.0.1:PORT/go"));
        assertThat(answer.status()).isEqualTo(302);
        String target = answer.headers().getOrDefault("location", "");
        assertThatThrownBy(() -> client.send(request(target)))
                .isInstanceOfSatisfying(
                        CapabilityException.class,
                        e -> assertThat(e.capability()).isEqualTo("web:localhost"))
                .hasMessageContaining("\"Plugin-Uses: web:127.0.0.1, web:localhost\"");
        assertThat(asked).containsExactly("127.0.0.1:" + port + "/go");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:PORT/",
                "http://127.0.0.1@localhost:PORT/",
                "http://127.0.0.1:80@localhost:PORT/",
                "http://127.0.0.1.:PORT/..localhost",
                "http://2130706433:PORT/",
                "http://0x7f.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.2]:PORT/",
                "http://127.0.0.1%2elocalhost:PORT/",
                "http://loc_al:PORT/",
                "http:///nowhere",
                "mailto:127.0.0.1"
            })
    void otherServersAreNotAskedHoweverTheyAreWritten(String address) {
        WebClient client = client("web:127.0.0.1");
        assertThatThrownBy(() -> client.send(request(address)))
                .isInstanceOfAny(CapabilityException.class, WebException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void namesAreTheSameInEverySpelling() {
        WebClient client = client("web:LocalHost");
        assertThat(client.send(request("HTTP://LOCALHOST:PORT/a")).status()).isEqualTo(302);
        assertThat(client.send(request("http://localhost:PORT/b")).status()).isEqualTo(302);
        assertThat(asked).hasSize(2);
    }

    @Test
    void secretsOfTheAddressAreNotTold() {
        assertThatThrownBy(() -> client("").send(request("http://me:pass@localhost:PORT/key/abc?token=def")))
                .isInstanceOf(CapabilityException.class)
                .hasMessageContaining("web:localhost")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("pass", "abc", "def"));
    }
}
