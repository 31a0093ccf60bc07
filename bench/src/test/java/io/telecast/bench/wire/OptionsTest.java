package io.telecast.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.bench.wire.scenario.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class OptionsTest {

    @Test
    void withoutOptionsEverythingIsCompared() {
        WireOptions options = Main.parse();
        assertThat(options.dimensions().kinds()).containsExactlyInAnyOrder(Kind.values());
        assertThat(options.dimensions().latencies()).containsExactly(0, 20, 50, 100);
        assertThat(options.dimensions().bots()).containsExactly(1, 4);
        assertThat(options.entrants()).containsExactly(Entrant.TELECAST, Entrant.TDLIB);
        assertThat(options.baseline()).isEqualTo("tdlib");
        assertThat(options.json()).isEmpty();
    }

    @Test
    void takesListsAndNamesInAnyCase() {
        WireOptions options = Main.parse(
                "--latency=5", "--viewers", "1,3", "--only", "seek,ONE", "--who=telecast,telecast", "--set=a.b=c=d");
        assertThat(options.dimensions().latencies()).containsExactly(5);
        assertThat(options.dimensions().viewers()).containsExactly(1, 3);
        assertThat(options.dimensions().kinds()).containsExactlyInAnyOrder(Kind.SEEK, Kind.ONE);
        assertThat(options.entrants()).containsExactly(Entrant.TELECAST);
        assertThat(options.baseline()).isEqualTo("telecast");
        assertThat(options.product().settings()).containsExactly("a.b=c=d");
    }

    @Test
    void growthIsMeasuredInBoundedTimeOfTheProductAlone() {
        WireOptions growth = Main.parse("--growth");
        assertThat(growth.entrants()).containsExactly(Entrant.TELECAST);
        assertThat(growth.bots()).containsExactlyInAnyOrder(1, 2, 4, 8, 16);
        assertThat(growth.limit()).isPresent();
        assertThat(Main.parse("--growth", "--who=nginx").entrants()).containsExactly(Entrant.NGINX);
        assertThat(Main.parse().limit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--latency=-1",
                "--latency=",
                "--latency=5001",
                "--latency=ten",
                "--viewers=0",
                "--viewers=1,,2",
                "--viewers=99999999999",
                "--bots=0",
                "--bots=17",
                "--cap=-8",
                "--mib=0",
                "--mib=501",
                "--json=/no/such/folder/figures.json",
                "--crowd-mib=0",
                "--within=61",
                "--file-mib=4001",
                "--rounds=0",
                "--only=everything",
                "--who=nobody",
                "--set=--data",
                "--set= =",
                "--nonsense"
            })
    void refusesWhatMakesNoSense(String option) {
        assertThatThrownBy(() -> Main.parse(option)).isInstanceOf(ParameterException.class);
    }
}
