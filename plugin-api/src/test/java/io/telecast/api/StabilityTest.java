package io.telecast.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Authors of plugins can tell of each type what may become of it. */
class StabilityTest {

    /** What cannot change however it is reached. */
    private static final Set<Class<?>> UNCHANGING = Set.of(
            int.class,
            long.class,
            boolean.class,
            String.class,
            java.time.Duration.class,
            java.util.regex.Pattern.class);

    @Test
    void everyTypeIsEitherStableOrPreview() {
        assertThat(ApiTypes.outermost())
                .hasSizeGreaterThan(80)
                .allSatisfy(type ->
                        assertThat(marks(type, Stable.class, Preview.class)).hasSize(1));
    }

    @Test
    void everyInterfaceSaysWhoImplementsIt() {
        assertThat(ApiTypes.visible())
                .filteredOn(type -> type.isInterface() && !type.isAnnotation() && !type.isSealed())
                .hasSizeGreaterThan(30)
                .allSatisfy(type -> assertThat(marks(type, HostImplemented.class, PluginImplemented.class))
                        .hasSize(1));
    }

    @Test
    void nothingElseClaimsToBeImplemented() {
        assertThat(ApiTypes.visible())
                .filteredOn(type -> !type.isInterface() || type.isSealed())
                .allSatisfy(type -> assertThat(marks(type, HostImplemented.class, PluginImplemented.class))
                        .isEmpty());
    }

    @Test
    void onlyEnumsAndSealedTypesGrow() {
        assertThat(ApiTypes.visible())
                .filteredOn(type -> type.isAnnotationPresent(Growing.class))
                .hasSizeGreaterThan(8)
                .allSatisfy(type -> assertThat(type.isEnum() || type.isSealed()).isTrue());
    }

    @Test
    void classesCannotBeExtendedUnlessTheySaySo() {
        assertThat(ApiTypes.visible())
                .filteredOn(type -> !type.isInterface())
                .allSatisfy(
                        type -> assertThat(Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isEnum())
                                .isTrue());
    }

    @Test
    void nothingStaticChanges() {
        assertThat(ApiTypes.all())
                .flatMap(type -> Arrays.asList(type.getDeclaredFields()))
                .filteredOn(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filteredOn(field -> !field.getName().startsWith("$")) // of the tool that measures coverage
                .allSatisfy(field -> assertThat(isConstant(field)).isTrue());
    }

    @Test
    void nothingAnswersNull() {
        assertThat(ApiTypes.visible())
                .flatMap(type -> Arrays.asList(type.getDeclaredMethods()))
                .allSatisfy((Method method) -> assertThat(
                                method.getAnnotatedReturnType().getAnnotations())
                        .isEmpty());
        assertThat(ApiTypes.all().stream().map(Class::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotationPresent(org.jspecify.annotations.NullMarked.class))
                        .isTrue());
    }

    private static boolean isConstant(Field field) {
        Class<?> type = field.getType();
        return Modifier.isFinal(field.getModifiers())
                && (UNCHANGING.contains(type) || type.isEnum() || type.isRecord() || type.isSealed());
    }

    private static List<Class<? extends Annotation>> marks(
            Class<?> type, Class<? extends Annotation> one, Class<? extends Annotation> other) {
        return Stream.<Class<? extends Annotation>>of(one, other)
                .filter(type::isAnnotationPresent)
                .toList();
    }
}
