package io.telecast.bench.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line of the charts. */
@Command(
        name = "telecast bench charts",
        mixinStandardHelpOptions = true,
        description =
                "Draws what telecast bench wire --growth --json has written, and computes what a larger machine should"
                        + " carry by it.")
final class Main implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FIGURES", description = "The JSON file")
    private @Nullable Path figures;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where the pictures go, such as docs/images")
    private @Nullable Path folder;

    private Main() {}

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public Integer call() {
        if (figures == null || folder == null) {
            throw new IllegalStateException("picocli sets both");
        }
        try {
            draw(Figures.read(figures), folder);
            return 0;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** Nothing is written unless all can be drawn. */
    private static void draw(Figures read, Path folder) throws IOException {
        Map<String, Chart> charts = GrowthCharts.of(read);
        LargerMachine larger = LargerMachine.of(read);
        Files.createDirectories(folder);
        for (Map.Entry<String, Chart> each : charts.entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), ChartDrawing.of(each.getValue()));
            System.err.println("wrote " + folder.resolve(each.getKey()));
        }
        System.out.printf(
                Locale.ROOT, "fresh: %.2f CPU s/GiB, cached: %.2f CPU s/GiB%n%n", larger.fresh(), larger.cached());
        System.out.print(larger.markdown());
    }
}
