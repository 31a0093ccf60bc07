package io.telecast.host;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * Static fields hold constants only: they are final, and not of a type whose only use is to change.
 *
 * <p>A {@code List} or {@code Map} passes, since {@code List.of} and {@code Map.of} make constants; reviews look at the rest.
 */
final class NoStaticState extends ArchCondition<JavaClass> {
    NoStaticState() {
        super("hold no state in static fields");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            if (field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && isState(field)) {
                events.add(SimpleConditionEvent.violated(
                        field, field.getDescription() + " is static state in " + field.getSourceCodeLocation()));
            }
        }
    }

    private static boolean isState(JavaField field) {
        var type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || Stream.of(
                                AbstractCollection.class,
                                AbstractMap.class,
                                StringBuilder.class,
                                ThreadLocal.class,
                                Executor.class,
                                Lock.class)
                        .anyMatch(type::isAssignableTo);
    }
}
