package io.telecast.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may call whom: {@code cli → Telecast → {admin, http, plugin, links, jobs} → workers → stream → {telegram, mtproto} → config}.
 *
 * <p>A package that is not named here may sit anywhere, as long as it closes no circle.
 */
@AnalyzeClasses(packages = "io.telecast.host", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOST = "io.telecast.host";
    private static final String[] FEATURES = under("admin", "http", "plugin", "links", "jobs", "bot");
    private static final String[] BELOW_FEATURES = under("stream", "telegram", "mtproto", "store", "config");

    @ArchTest
    static final ArchRule noCircles = slices().assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule onlyTheCommandLineSeesTheWiring = noClasses()
            .that()
            .resideInAPackage(HOST + ".*..")
            .and()
            .resideOutsideOfPackages(under("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOST)
            .allowEmptyShould(true)
            .because("Telecast hands each part what it needs; no part asks it");

    @ArchTest
    static final ArchRule nobodySeesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(under("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(under("cli"));

    @ArchTest
    static final ArchRule enginesDoNotKnowFeatures = noClasses()
            .that()
            .resideInAnyPackage(BELOW_FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sourcesDoNotKnowTheStream = noClasses()
            .that()
            .resideInAnyPackage(under("telegram", "mtproto", "config"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(under("stream"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationStandsAlone = classes()
            .that()
            .resideInAnyPackage(under("config"))
            .should()
            .onlyDependOnClassesThat(new OutsideOfTelecastOr(HOST + ".config"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheBackendKnowsHowTelegramIsReached = noClasses()
            .that()
            .resideOutsideOfPackages(under("telegram.tdlib", "mtproto"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(under("telegram.tdlib", "mtproto"))
            .because("backends are found as services");

    @ArchTest
    static final ArchRule onePackageKnowsThePluginLibrary = onlyIn("org.pf4j..", "plugin");

    @ArchTest
    static final ArchRule onePackageKnowsTheDatabases = onlyIn("com.mongodb..", "store");

    @ArchTest
    static final ArchRule noStaticState = classes().should(new NoStaticState());

    @ArchTest
    static final ArchRule nullMarked = classes().should(new BeNullMarked());

    private static ArchRule onlyIn(String library, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(under(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String[] under(String... rooms) {
        var packages = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            packages[i] = HOST + "." + rooms[i] + "..";
        }
        return packages;
    }
}
