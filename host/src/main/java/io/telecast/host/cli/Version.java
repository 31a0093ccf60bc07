package io.telecast.host.cli;

import io.telecast.host.plugin.jar.ApiVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that this class came in, and what it runs on and offers. */
public final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}; {@code dev} outside a jar. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "telecast " + current(),
            "plugin API " + ApiVersion.built().text(),
            "JVM " + System.getProperty("java.vm.version")
        };
    }
}
