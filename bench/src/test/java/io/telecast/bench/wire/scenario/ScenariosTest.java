package io.telecast.bench.wire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final long MIB = 1 << 20;

    private static List<Scenario> scenarios(Set<Kind> kinds) {
        return new Scenarios(new Dimensions(
                        kinds,
                        List.of(0, 50),
                        List.of(1, 20),
                        List.of(1),
                        8,
                        64,
                        8,
                        new Audience(50, Duration.ofSeconds(5)),
                        100))
                .with(1);
    }

    @Test
    void aCrowdNeedsEachFileAndTheSameFileOnce() {
        assertThat(scenarios(EnumSet.of(Kind.ONE)))
                .extracting(Scenario::neededBytes)
                .containsExactly(64 * MIB, 64 * MIB);
        assertThat(scenarios(EnumSet.of(Kind.CROWD)))
                .extracting(Scenario::neededBytes)
                .containsOnly(160 * MIB);
        assertThat(scenarios(EnumSet.of(Kind.SAME)))
                .extracting(Scenario::neededBytes)
                .containsOnly(8 * MIB);
        assertThat(scenarios(EnumSet.of(Kind.PLACES)))
                .extracting(Scenario::neededBytes)
                .containsExactly(160 * MIB);
    }

    @Test
    void everyRangeLiesInItsFile() {
        for (Scenario scenario : scenarios(EnumSet.allOf(Kind.class))) {
            assertWithinFiles(scenario);
        }
    }

    @Test
    void growthReadsNoMoreThanSomeHundredMebibytesFromWithinItsFiles() {
        for (int bots : Growth.bots()) {
            for (Scenario scenario : Growth.with(bots)) {
                assertThat(scenario.bots()).isEqualTo(bots);
                assertThat(scenario.neededBytes()).as(scenario.title()).isLessThanOrEqualTo(1000 * MIB);
                assertWithinFiles(scenario);
            }
        }
    }

    @Test
    void onlyFaultsAreFaulty() {
        assertThat(scenarios(EnumSet.allOf(Kind.class)))
                .filteredOn(it -> it.conditions().faults())
                .extracting(Scenario::kind)
                .containsExactly(Kind.FAULTS, Kind.FAULTS, Kind.FAULTS);
    }

    @Test
    void theSameScenariosComeEachTime() {
        assertThat(scenarios(EnumSet.allOf(Kind.class))).isEqualTo(scenarios(EnumSet.allOf(Kind.class)));
    }

    @Test
    void onlyPlacesReadAFileFromManyPlaces() {
        assertThat(scenarios(EnumSet.allOf(Kind.class)).stream()
                        .filter(Scenario::oneFileAtManyPlaces)
                        .map(Scenario::kind)
                        .distinct())
                .contains(Kind.PLACES)
                .doesNotContain(Kind.ONE, Kind.CROWD, Kind.SAME, Kind.CAP, Kind.SEEK);
    }

    @Test
    void aWarmUpReadsLessOfTheSame() {
        for (Scenario scenario : scenarios(EnumSet.allOf(Kind.class))) {
            assertThat(scenario.lighter().neededBytes())
                    .as(scenario.title())
                    .isPositive()
                    .isLessThanOrEqualTo(scenario.neededBytes());
        }
    }

    private static void assertWithinFiles(Scenario scenario) {
        for (Viewer viewer : scenario.viewers()) {
            assertThat(viewer.ranges())
                    .as(scenario.title())
                    .isNotEmpty()
                    .allMatch(it -> it.last() < scenario.sizes().get(viewer.file()));
        }
    }
}
