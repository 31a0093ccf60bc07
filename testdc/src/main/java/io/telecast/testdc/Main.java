package io.telecast.testdc;

import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.http.SandboxServer;
import io.telecast.testdc.library.TestLibrary;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;

/**
 * The data centre as a process, with the sandbox's world, its chat page and its HTTP interface. It says {@code READY} and where
 * everything is in one line, as {@code name=value} pairs, and runs until it is stopped. The world outlives it in its folder;
 * the keys of clients do not, so that clients make new ones after a restart. The folder also gets a configuration file with
 * which the product finds it. {@code docs/testdc.md} tells more.
 *
 * <p>Arguments: {@code --data FOLDER} (needed), {@code --port N} of the chat page (0 for a free one), {@code --large-mib N} for
 * the size of the sample {@code large.bin} (0 for none).
 */
public final class Main {

    private final DataCentre centre;
    private final SandboxServer page;
    private final TestLibrary library;
    private final Path configuration;

    private Main(Arguments arguments) throws IOException {
        library = TestLibrary.prepare();
        centre = DataCentre.open(arguments.data(), Samples.bundled(arguments.largeMib()), library.key());
        try {
            configuration =
                    Handout.write(arguments.data(), address(centre.wire().proxy()), library);
            page = centre.servePage(arguments.port());
        } catch (IOException | RuntimeException e) {
            centre.close();
            throw e;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Main running;
        try {
            running = new Main(Arguments.of(args));
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()), 2);
            return;
        } catch (IOException e) {
            fail("The test data centre cannot start: " + e.getMessage(), 1);
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

    private static void fail(String message, int code) {
        System.err.println(message);
        System.exit(code);
    }

    private void announce(PrintStream out) {
        out.println("READY page=http://127.0.0.1:" + page.port() + "/ socks="
                + address(centre.wire().proxy()) + " mtproxy="
                + HexFormat.of().formatHex(centre.wire().mtprotoSecret()) + "@"
                + address(centre.wire().mtprotoProxy()) + " keys=" + library.publicKeys() + " library="
                + library.library().map(Path::toString).orElse("") + " config=" + configuration);
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
