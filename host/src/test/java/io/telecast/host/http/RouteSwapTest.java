package io.telecast.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RouteSwapTest {

    @Test
    void routesThatAreSwappedUnderLoadNeverServeAfterTheirEnd() throws Exception {
        var errors =
                new ErrorPages(new Templates(HttpServer.class.getClassLoader(), "io/telecast/host/http/templates/"));
        var made = new ArrayList<Counted>();
        try (HttpServer server = HttpServer.bind("127.0.0.1", 0, Duration.ofSeconds(30), errors);
                HttpClient client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.start();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/swapped"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            var swapping = new AtomicBoolean(true);
            var served = new AtomicInteger();
            var ready = new CountDownLatch(4);
            List<Future<?>> askers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                askers.add(threads.submit(() -> {
                    while (swapping.get()) {
                        var response = client.send(request, BodyHandlers.ofString());
                        assertThat(response.statusCode()).isIn(200, 404);
                        served.addAndGet(response.statusCode() == 200 ? 1 : 0);
                        ready.countDown();
                    }
                    return null;
                }));
            }
            ready.await();
            for (int version = 0; version < 100; version++) {
                var servlet = new Counted();
                made.add(servlet);
                Registration registration = server.routes().register("plugin", "/swapped", servlet);
                int before = served.get();
                if (version % 10 == 0) {
                    await().until(() -> served.get() > before);
                }
                registration.close();
            }
            swapping.set(false);
            for (Future<?> asker : askers) {
                asker.get();
            }
            assertThat(served.get()).isPositive();
        }
        assertThat(made).allSatisfy(servlet -> {
            assertThat(servlet.begun).hasValue(1);
            assertThat(servlet.ended).hasValue(1);
            assertThat(servlet.outsideOfLife).isFalse();
        });
    }

    private static final class Counted extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicBoolean outsideOfLife = new AtomicBoolean();

        @Override
        public void init() {
            begun.incrementAndGet();
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            check();
            response.getWriter().print("served");
            check();
        }

        @Override
        public void destroy() {
            ended.incrementAndGet();
        }

        private void check() {
            if (begun.get() != 1 || ended.get() != 0) {
                outsideOfLife.set(true);
            }
        }
    }
}
