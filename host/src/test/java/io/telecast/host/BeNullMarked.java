package io.telecast.host;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The package says that nothing in it is null unless it says so, which is what turns the compiler's check on. */
final class BeNullMarked extends ArchCondition<JavaClass> {
    BeNullMarked() {
        super("be in a package whose package-info is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    type.getPackageName() + " (of " + type.getSimpleName() + ") has no @NullMarked package-info"));
        }
    }
}
