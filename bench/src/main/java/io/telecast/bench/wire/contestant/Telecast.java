package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.centre.Centre;
import io.telecast.bench.wire.centre.Place;
import io.telecast.bench.wire.process.Jvm;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.process.ReadyLine;
import io.telecast.bench.wire.scenario.BenchFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The product as it was assembled: a main bot that talks, and workers that read. */
public final class Telecast implements Contestant {

    private static final Pattern READY = Pattern.compile("^ready (http://\\S+?)/? in \\d+ ms");

    private final Centre centre;
    private final Processes processes;
    private final Process process;
    private final URI address;

    /**
     * What to run.
     *
     * @param home the folder with {@code lib} and {@code plugins}
     * @param options of the JVM
     * @param settings such as {@code stream.read-ahead=16MiB}
     */
    public record Product(Path home, List<String> options, List<String> settings) {}

    /**
     * Starts it and waits until it is ready.
     *
     * @param data an empty folder
     */
    public Telecast(Product product, int bots, Centre centre, Processes processes, Path data) throws IOException {
        this.centre = centre;
        this.processes = processes;
        var options = new ArrayList<>(product.options());
        options.add("-Dtelecast.home=" + product.home());
        var builder = Jvm.of(
                product.home().resolve("lib") + "/*",
                "io.telecast.host.cli.Main",
                options,
                arguments(product, centre.place(), data));
        // The environment is read as settings are, but shows in no list of processes.
        builder.environment().put("TELECAST_TELEGRAM_BOT_TOKEN", centre.place().mainBot());
        builder.environment().put("TELECAST_TELEGRAM_WORKER_TOKENS", String.join(",", centre.newBots(bots)));
        process = processes.start("telecast", builder);
        address = URI.create(ReadyLine.await(process, READY, processes.log("telecast")));
    }

    private static List<String> arguments(Product product, Place place, Path data) {
        var all = new ArrayList<String>(List.of("run", "--data", data.toString(), "--port", "0"));
        set(all, "telegram.storage-channel", place.storage());
        set(all, "tdlib.api-id", 1);
        set(all, "tdlib.api-hash", "0123456789abcdef0123456789abcdef");
        set(all, "tdlib.library", place.library());
        set(all, "tdlib.public-keys", place.publicKeys());
        set(all, "tdlib.proxy", "socks5://127.0.0.1:" + place.proxyPort());
        // Files come in faster here than people send them; that is not what is measured.
        set(all, "bot.messages-per-second", 1000);
        set(all, "bot.messages-per-second-per-chat", 1000);
        product.settings().forEach(it -> all.addAll(List.of("--set", it)));
        return all;
    }

    private static void set(List<String> arguments, String key, Object value) {
        arguments.addAll(List.of("--set", key + "=" + value));
    }

    @Override
    public String name() {
        return "telecast";
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public Source publish(BenchFile file) throws IOException {
        URI link = URI.create(centre.send(file));
        return new HttpSource(address.resolve(link.getRawPath()), file);
    }

    @Override
    public void close() {
        processes.end(process);
    }
}
