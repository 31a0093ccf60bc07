package io.telecast.dist.scenario;

import static org.awaitility.Awaitility.await;

import io.telecast.dist.Product;
import java.time.Duration;
import java.util.function.Predicate;

/** A product that is killed again and again in the middle of its work. */
final class Rounds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Product.Builder builder;
    private Product product;
    private int kills;

    Rounds(Product.Builder builder) {
        this.builder = builder;
        product = builder.start();
    }

    /** The run that goes on now. */
    Product product() {
        return product;
    }

    int kills() {
        return kills;
    }

    /** Waits until the work has come so far, then kills the product and starts it again. */
    void killWhen(String what, Predicate<Product> soFar) {
        until(what, soFar);
        kill();
    }

    /** Kills the product where it is, and starts it again. */
    void kill() {
        product.kill();
        kills++;
        product = builder.start();
    }

    /** Waits until the work has come so far. */
    void until(String what, Predicate<Product> soFar) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> soFar.test(product));
    }

    @Override
    public void close() {
        product.close();
    }
}
