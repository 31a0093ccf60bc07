package io.telecast.host.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that this class came in. */
public final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}; {@code dev} outside a jar. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"telecast " + current(), "JVM " + System.getProperty("java.vm.version")};
    }
}
