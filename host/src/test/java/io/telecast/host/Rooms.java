package io.telecast.host;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rooms of the host: its packages, each with what is below it. A backend that lies under its interfaces is one itself. */
final class Rooms implements SliceAssignment {

    static final String HOST = "io.telecast.host";
    static final String WIRING = "Telecast";

    private static final String TDLIB = ".telegram.tdlib";

    static String of(JavaClass type) {
        String inside = type.getPackageName().substring(HOST.length());
        if (inside.startsWith(TDLIB)) {
            return "tdlib";
        }
        return inside.isEmpty() ? WIRING : inside.substring(1).split("\\.")[0];
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(HOST + ".") ? SliceIdentifier.of(of(type)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the rooms of the host";
    }
}
