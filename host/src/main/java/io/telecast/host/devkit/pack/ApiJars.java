package io.telecast.host.devkit.pack;

import io.telecast.api.TelecastPlugin;
import jakarta.servlet.http.HttpServlet;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** Where the classes lie that every plugin sees of its host. */
final class ApiJars {

    private ApiJars() {}

    static List<Path> all() {
        return Stream.of(TelecastPlugin.class, HttpServlet.class, Logger.class, NullMarked.class)
                .map(ApiJars::place)
                .distinct()
                .toList();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " lies at no place that has a path.", e);
        }
    }
}
