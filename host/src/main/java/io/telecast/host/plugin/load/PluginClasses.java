package io.telecast.host.plugin.load;

import io.telecast.host.plugin.jar.PluginJar;
import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The classes of one generation of a plugin: shared ones from the host, all others from its jar and its libraries. */
final class PluginClasses extends PluginClassLoader {

    PluginClasses(PluginManager manager, PluginDescriptor descriptor, PluginJar jar, ClassLoader host) {
        super(manager, descriptor, new HostClasses(host), ClassLoadingStrategy.APD);
        addFile(jar.jar().toFile());
        for (Path library : jar.libraries()) {
            addFile(library.toFile());
        }
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return false; // PF4J would hand out its own classes; the strategy asks the parent first anyway
    }
}
