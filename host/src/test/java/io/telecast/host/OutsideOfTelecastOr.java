package io.telecast.host;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Libraries and the JDK, and of Telecast itself only the named packages with what is under them. */
final class OutsideOfTelecastOr extends DescribedPredicate<JavaClass> {
    private final List<String> packages;

    OutsideOfTelecastOr(String... packages) {
        super("are not Telecast's, or in " + String.join(", ", packages));
        this.packages = List.of(packages);
    }

    @Override
    public boolean test(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName() + ".";
        return !name.startsWith("io.telecast.")
                || packages.stream().anyMatch(allowed -> name.startsWith(allowed + "."));
    }
}
