package io.telecast.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.offset;

import io.telecast.bench.wire.centre.Struck;
import io.telecast.bench.wire.report.JsonReport;
import io.telecast.bench.wire.report.Measurement;
import io.telecast.bench.wire.report.Row;
import io.telecast.bench.wire.scenario.Growth;
import io.telecast.bench.wire.scenario.Kind;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ChartsTest {

    @TempDir
    private Path folder;

    /** Fresh bytes cost 5 s for a GiB, others 1 s. */
    private static Row row(Scenario scenario) {
        double cost =
                scenario.kind() == Kind.SAME ? 1 + 4.0 / scenario.viewers().size() : 5;
        return Row.of(
                scenario,
                "telecast",
                List.of(new Measurement(
                        100,
                        10,
                        57,
                        61,
                        1,
                        cost,
                        1,
                        512,
                        0.9,
                        0.1,
                        500,
                        scenario.viewers().size() / 10,
                        0,
                        Struck.NOTHING)));
    }

    private Path figures(List<Row> rows) {
        Path file = folder.resolve("figures.json");
        JsonReport.write(file, Map.of("growth", true), rows);
        return file;
    }

    private static List<Row> all() {
        return Growth.bots().stream()
                .flatMap(bots -> Growth.with(bots).stream())
                .map(ChartsTest::row)
                .toList();
    }

    @Test
    void drawsWhatTheBenchmarkHasWritten() throws Exception {
        Path images = folder.resolve("images");
        assertThat(Main.execute(figures(all()).toString(), images.toString())).isZero();
        for (String name : List.of("growth-viewers.svg", "growth-sizes.svg", "growth-bots.svg")) {
            String text = Files.readString(images.resolve(name));
            Document picture = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(picture.getElementsByTagName("polyline").getLength()).isBetween(3, 4);
            assertThat(text).contains("prefers-color-scheme: dark").doesNotContain("NaN", "Infinity");
        }
        assertThat(Files.readString(images.resolve("growth-viewers.svg"))).contains(">1000<", "viewers", "MiB/s");
    }

    @Test
    void tellsFreshBytesFromOthers() throws Exception {
        LargerMachine machine = LargerMachine.of(Figures.read(figures(all())));
        assertThat(machine.fresh()).isEqualTo(5);
        assertThat(machine.cached()).isCloseTo(1, offset(1e-9));
        // 11.2 processors carry 2.24 GiB/s at 5 s for each, more than the line
        assertThat(machine.markdown()).contains("| 100 % | 5.00 | 2.24 GiB/s | 1.16 GiB/s | 1.16 GiB/s | 2300 |");
        assertThat(new LargerMachine(20, 1).markdown()).contains("| 0.56 GiB/s | 1100 |");
    }

    @Test
    void aRunThatDidNotComeToItsEndIsRefused() {
        List<Row> some =
                all().stream().filter(it -> it.scenario().kind() != Kind.PACED).toList();
        Path images = folder.resolve("images");
        assertThat(Main.execute(figures(some).toString(), images.toString())).isEqualTo(1);
        assertThat(images).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{}", "{\"growth\": false, \"rows\": []}", "{\"growth\": "})
    void whatIsNoGrowthIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), text);
        assertThatIOException().isThrownBy(() -> Figures.read(file)).withMessageContaining("--growth --json");
        assertThat(Main.execute(file.toString(), folder.toString())).isEqualTo(1);
    }
}
