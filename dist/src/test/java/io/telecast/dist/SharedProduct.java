package io.telecast.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one running {@link Product} as a parameter, the same to all classes. It has the product's defaults; a test
 * that uses it leaves nothing behind that another one could stumble over: it acts as newcomers, and ends what it began.
 */
public final class SharedProduct implements ParameterResolver {

    private record Running(Path data, Product product) implements AutoCloseable {
        @Override
        public void close() {
            product.close();
            Folders.delete(data);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedProduct.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class)
                .product();
    }

    private static Running start() {
        try {
            var data = Files.createTempDirectory("telecast-shared");
            return new Running(data, Product.in(data).optimized().start());
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }
}
