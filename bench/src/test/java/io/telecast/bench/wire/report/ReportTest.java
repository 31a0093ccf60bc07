package io.telecast.bench.wire.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.bench.wire.centre.Struck;
import io.telecast.bench.wire.scenario.ByteRange;
import io.telecast.bench.wire.scenario.Conditions;
import io.telecast.bench.wire.scenario.Kind;
import io.telecast.bench.wire.scenario.Scenario;
import io.telecast.bench.wire.scenario.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Scenario NEAR = scenario(0);
    private static final Scenario FAR = scenario(100);

    private static Scenario scenario(int latency) {
        var viewers = List.of(new Viewer(0, List.of(new ByteRange(0, 10))));
        return new Scenario(
                Kind.ONE, "1 viewer", 4, Conditions.away(latency), List.of(10L), viewers, false, false, true);
    }

    private static Measurement measured(double mibPerSecond) {
        return new Measurement(mibPerSecond, 1, 2, 3, 1, 0.5, 1, 512, 0.9, 0.1, 300, 0, 0, Struck.NOTHING);
    }

    @Test
    void comparesWithTheBaselineOfTheSameScenario() {
        var rows = List.of(
                Row.of(NEAR, "telecast", List.of(measured(300))),
                Row.of(NEAR, "tdlib", List.of(measured(100))),
                Row.of(FAR, "telecast", List.of(measured(50))),
                Row.failed(FAR, "tdlib", "it fell over"));
        var report = new Report(rows, "tdlib");
        assertThat(report.ratio(rows.get(0))).contains(3.0);
        assertThat(report.ratio(rows.get(1))).contains(1.0);
        assertThat(report.ratio(rows.get(2))).isEmpty();
        assertThat(report.ratio(rows.get(3))).isEmpty();
        assertThat(report.hasFailures()).isTrue();
    }

    @Test
    void takesTheRoundInTheMiddleAndShowsTheOthers() {
        var row = Row.of(NEAR, "telecast", List.of(measured(30), measured(10), measured(20)));
        assertThat(row.middle().mibPerSecond()).isEqualTo(20);
        assertThat(new Report(List.of(row), "telecast").toString()).contains("20.0", "10.0..30.0", "1.00");
    }

    @Test
    void alignsColumnsHoweverLongARemarkIs() {
        var rows = List.of(
                Row.of(NEAR, "telecast", List.of(measured(1234.5))),
                Row.of(NEAR, "tdlib", List.of(measured(9))),
                Row.notRun(NEAR, "nginx", "it is not installed, and that is a long story that goes on and on"));
        List<String> lines = new Report(rows, "tdlib").toString().lines().toList();
        assertThat(lines).hasSize(4);
        int column = lines.get(1).indexOf("1234.5") + "1234.5".length();
        assertThat(lines.get(0).substring(0, column)).endsWith("MiB/s");
        assertThat(lines.get(2).substring(0, column)).endsWith(" 9.0");
        assertThat(lines.get(3)).contains("not run: it is not installed");
        assertThat(lines.get(1)).hasSizeLessThan(200);
        assertThat(new Report(rows, "tdlib").hasFailures()).isFalse();
    }

    @Test
    void wrongBytesAreAFailure() {
        var wrong = new Measurement(900, 1, 2, 3, 1, 0.5, 1, 512, 0.9, 0.1, 300, 0, 3, Struck.NOTHING);
        var report = new Report(List.of(Row.of(NEAR, "telecast", List.of(measured(1), wrong))), "telecast");
        assertThat(report.hasFailures()).isTrue();
        assertThat(report.toString()).contains("3 wrong bytes");
    }

    @Test
    void faultsThatStruckNobodyAreAFailure() {
        var viewers = List.of(new Viewer(0, List.of(new ByteRange(0, 10))));
        var faulty = new Scenario(
                Kind.FAULTS, "faults", 4, Conditions.faulty(50), List.of(10L), viewers, false, false, true);
        var spared = Row.of(faulty, "telecast", List.of(measured(1), measured(1)));
        assertThat(spared.failed()).isTrue();
        var struck = new Measurement(1, 1, 2, 3, 1, 0.5, 1, 512, 0.9, 0.1, 300, 0, 0, new Struck(3, 2, 1));
        var row = Row.of(faulty, "telecast", List.of(struck, struck));
        assertThat(row.failed()).isFalse();
        assertThat(new Report(List.of(row), "telecast").toString())
                .contains("struck by 6 flood waits, 4 cut lines, 2 expired references");
    }

    @Test
    void writesEveryRoundForPrograms(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");
        JsonReport.write(
                file, Map.of("processors", 2), List.of(Row.of(FAR, "tdlib", List.of(measured(1), measured(2)))));
        var json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.path("processors").asInt()).isEqualTo(2);
        var row = json.path("rows").get(0);
        assertThat(row.path("latencyMillis").asInt()).isEqualTo(100);
        assertThat(row.path("rounds").get(1).path("mibPerSecond").asDouble()).isEqualTo(2);
    }
}
