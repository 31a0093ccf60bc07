package io.telecast.testdc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The wire knows nothing of what is talked about on it, and nothing here is what it tests. */
@AnalyzeClasses(packages = "io.telecast.testdc", importOptions = DoNotIncludeTests.class)
class TestdcArchitectureTest {

    @ArchTest
    static final ArchRule theWireKnowsNoWorld = noClasses()
            .that()
            .resideInAnyPackage("..testdc.tl..", "..testdc.crypto..", "..testdc.rpc..", "..testdc.fault..")
            .or()
            .resideInAnyPackage("..testdc.socks..", "..testdc.wire..", "..testdc.library..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..testdc.api..", "..testdc.world..", "io.telecast.sandbox..", "io.telecast.host..");

    @ArchTest
    static final ArchRule sharesNoProtocolCodeWithTheClientsThatItTests = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.telecast.host.mtproto..", "io.telecast.host.telegram.tdlib..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.telecast.testdc.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noStaticState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);
}
