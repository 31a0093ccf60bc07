package io.telecast.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What plugins compile against stands on its own. */
@AnalyzeClasses(packages = "io.telecast.api", importOptions = DoNotIncludeTests.class)
class PluginApiArchitectureTest {
    @ArchTest
    static final ArchRule standsAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.telecast.api..", "java..", "jakarta.servlet..", "org.slf4j..", "org.jspecify..")
            .because("whatever the API shows, plugins depend on and no version can take back");

    @ArchTest
    static final ArchRule noStaticState = classes().should(new NoStaticState());

    @ArchTest
    static final ArchRule nullMarked = classes().should(new BeNullMarked());
}
