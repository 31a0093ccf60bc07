package io.telecast.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.api.Registration;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Seat;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
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

    @Test
    void aPathIsServedAtEveryMomentWhileGenerationsChange() throws Exception {
        var routes = new RouteTable(new ServletContextHandler().getServletContext());
        var seat = new Seat("hello", 0);
        Registration present = sit(routes, seat, 0);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var over = new AtomicBoolean();
            Callable<Integer> visitor = () -> {
                int visits = 0;
                while (!over.get()) {
                    Optional<Route> route = routes.enter("/hello/deep");
                    assertThat(route).isPresent();
                    route.get().leave();
                    visits++;
                }
                return visits;
            };
            List<Future<Integer>> visitors =
                    List.of(threads.submit(visitor), threads.submit(visitor), threads.submit(visitor));
            for (int generation = 1; generation < 5000; generation++) {
                Registration next = sit(routes, seat, generation);
                present.close();
                present = next;
            }
            over.set(true);
            for (Future<Integer> each : visitors) {
                assertThat(each.get()).isPositive();
            }
        }
        present.close();
        assertThat(routes.enter("/hello/deep")).isEmpty();
    }

    /** Now above, now below: the next generation may come before the present one in the table. */
    private static Registration sit(RouteTable routes, Seat seat, int number) {
        Owner generation = seat.join();
        Registration registration =
                routes.register(generation, number % 2 == 0 ? "/hello/deep" : "/hello", new Counted());
        seat.give(generation);
        return registration;
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
