package io.telecast.host.plugin.load;

import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.jar.SemanticVersion;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/**
 * PF4J for one generation of one plugin: two generations of the same plugin can then exist side by side. Not
 * thread-safe.
 */
final class GenerationManager extends AbstractPluginManager {

    GenerationManager(PluginJar jar, ClassLoader host, PluginFactory factory, String apiVersion) {
        // the super constructor has called the create… methods before there was anything to hand to them
        pluginFactory = factory;
        pluginLoader = new JarLoader(jar, host);
        setSystemVersion(apiVersion);
    }

    private final class JarLoader implements PluginLoader {
        private final PluginJar jar;
        private final ClassLoader host;

        JarLoader(PluginJar jar, ClassLoader host) {
            this.jar = jar;
            this.host = host;
        }

        @Override
        public boolean isApplicable(Path path) {
            return path.equals(jar.jar());
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            return new PluginClasses(GenerationManager.this, descriptor, jar, host);
        }
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new NoLoader();
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> {
            throw new IllegalStateException("No factory yet");
        };
    }

    @Override
    protected ExtensionFinder createExtensionFinder() {
        return new DefaultExtensionFinder(this);
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new NoRepository();
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new AllEnabled();
    }

    @Override
    protected VersionManager createVersionManager() {
        return new VerifiedVersions();
    }

    /** The API's version was compared when the jar was verified, by the host's own rules for ranges. */
    private static final class VerifiedVersions implements VersionManager {
        @Override
        public boolean checkVersionConstraint(String version, String constraint) {
            return true;
        }

        @Override
        public int compareVersions(String one, String other) {
            return SemanticVersion.compare(one, other);
        }
    }

    private static final class NoLoader implements PluginLoader {
        @Override
        public boolean isApplicable(Path path) {
            return false;
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            throw new IllegalStateException("No loader yet");
        }
    }

    /** The host says which jar is loaded; nothing is looked for. */
    private static final class NoRepository implements PluginRepository {
        @Override
        public List<Path> getPluginPaths() {
            return List.of();
        }

        @Override
        public boolean deletePluginPath(Path path) {
            return false;
        }
    }

    /** On and off is the host's business. */
    private static final class AllEnabled implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String pluginId) {
            return false;
        }

        @Override
        public void disablePlugin(String pluginId) {}

        @Override
        public void enablePlugin(String pluginId) {}
    }
}
