package io.telecast.host.plugin.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees besides its own jar: the JDK, and of the host the plugin API with the libraries that are part of it.
 * Resources of the host, among them its {@code META-INF/services}, stay hidden.
 */
final class HostClasses extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final List<String> SHARED =
            List.of("io.telecast.api.", "org.slf4j.", "org.jspecify.annotations.", "jakarta.servlet.");

    private final ClassLoader host;

    HostClasses(ClassLoader host) {
        super("telecast-api", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    /** Whether a class always comes from the host. */
    static boolean isShared(String className) {
        return SHARED.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!isShared(name)) {
            throw new ClassNotFoundException(name);
        }
        return host.loadClass(name);
    }

    @Override
    protected @Nullable Class<?> findClass(@Nullable String moduleName, String name) {
        return null; // the host is on the class path: no named module has a class of it
    }
}
