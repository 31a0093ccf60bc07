package io.telecast.testdc;

import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.http.SandboxServer;
import io.telecast.testdc.library.TestLibrary;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The data centre as a process, with the sandbox's world, its chat page and its HTTP interface. It says {@code READY} and where
 * everything is in one line, as {@code name=value} pairs, and runs until it is stopped. The world outlives it in its folder;
 * the keys of clients do not, so that clients make new ones after a restart.
 *
 * <p>Arguments: {@code --data FOLDER} (needed), {@code --port N} of the chat page (0 for a free one), {@code --large-mib N} for
 * the size of the sample {@code large.bin} (0 for none).
 */
public final class Main {

    private final DataCentre centre;
    private final SandboxServer page;
    private final TestLibrary library;

    private Main(Arguments arguments) throws IOException {
        library = TestLibrary.prepare();
        centre = DataCentre.open(arguments.data(), Samples.bundled(arguments.largeMib()), library.key());
        try {
            page = centre.servePage(arguments.port());
        } catch (IOException | RuntimeException e) {
            centre.close();
            throw e;
        }
    }

    private record Arguments(Path data, int port, int largeMib) {

        static Arguments of(String... args) {
            Map<String, String> given = new LinkedHashMap<>();
            for (int i = 0; i + 1 < args.length; i += 2) {
                given.put(args[i], args[i + 1]);
            }
            String data = given.remove("--data");
            String port = given.remove("--port");
            String large = given.remove("--large-mib");
            if (data == null || !given.isEmpty() || args.length % 2 != 0) {
                throw new IllegalArgumentException("Usage: --data FOLDER [--port N] [--large-mib N]");
            }
            return new Arguments(Path.of(data), number(port), number(large));
        }

        private static int number(@Nullable String text) {
            return text == null ? 0 : Integer.parseInt(text);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Main running;
        try {
            running = new Main(Arguments.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        running.announce(System.out);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.stop();
            stopped.countDown();
        }));
        stopped.await();
    }

    private void announce(PrintStream out) {
        out.println("READY page=http://127.0.0.1:" + page.port() + "/ socks="
                + address(centre.wire().proxy()) + " mtproxy="
                + HexFormat.of().formatHex(centre.wire().mtprotoSecret()) + "@"
                + address(centre.wire().mtprotoProxy()) + " keys=" + library.publicKeys() + " library="
                + library.library().map(Path::toString).orElse(""));
        if (library.library().isEmpty()) {
            out.println("There is no library of TDLib: " + library.reason());
        }
        out.flush();
    }

    private static String address(InetSocketAddress address) {
        return "127.0.0.1:" + address.getPort();
    }

    private void stop() {
        page.close();
        try {
            centre.close();
        } catch (IOException e) {
            System.err.println("The world was not closed cleanly: " + e.getMessage());
        }
    }
}
