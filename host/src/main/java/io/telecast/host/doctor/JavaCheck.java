package io.telecast.host.doctor;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;

/** Whether this Java is new enough. */
public record JavaCheck(Runtime.Version version, String home) implements BackendCheck {

    private static final int NEEDED = 25;

    /** The Java that runs this. */
    public static JavaCheck present() {
        return new JavaCheck(Runtime.version(), System.getProperty("java.home", ""));
    }

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public Finding look() {
        String text = version + (home.isEmpty() ? "" : " in " + home);
        return version.feature() >= NEEDED
                ? new Finding.Ok(text)
                : new Finding.Failed(
                        text, "Telecast needs JDK " + NEEDED + " or newer. Name one with TELECAST_JAVA_HOME.");
    }
}
