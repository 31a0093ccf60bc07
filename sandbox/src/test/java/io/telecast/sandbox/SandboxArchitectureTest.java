package io.telecast.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The sandbox stands where Telegram stands: the host sees it through the Telegram interfaces, and it sees no more of the host. */
@AnalyzeClasses(packages = "io.telecast.sandbox", importOptions = DoNotIncludeTests.class)
class SandboxArchitectureTest {
    @ArchTest
    static final ArchRule seesOnlyTheTelegramInterfaces = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.telecast.host..").and(resideOutsideOfPackage("io.telecast.host.telegram..")));

    @ArchTest
    static final ArchRule knowsNoPlugin =
            classes().should().onlyDependOnClassesThat(resideOutsideOfPackage("io.telecast.player.."));

    @ArchTest
    static final ArchRule noStaticState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);
}
