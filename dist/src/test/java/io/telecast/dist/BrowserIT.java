package io.telecast.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other browser tests stand on this one: the machine's Chromium can be driven and photographed. */
class BrowserIT {
    private static final String PAGE = """
            <!doctype html><title>Telecast</title><button onclick="this.textContent = 'pressed'">press</button>
            """;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = PAGE.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void opensAPagePressesItsButtonAndTakesAPicture() throws IOException {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
            page.getByText("press").click();

            assertThat(page.title()).isEqualTo("Telecast");
            assertThat(page.locator("button").textContent()).isEqualTo("pressed");
            var picture = browser.screenshot(page, "browser");
            assertThat(Files.size(picture)).isPositive();
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(600);
        }
    }
}
