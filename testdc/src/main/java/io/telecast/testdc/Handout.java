package io.telecast.testdc;

import io.telecast.sandbox.world.FirstDay;
import io.telecast.testdc.library.TestLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A configuration file with which the product finds this data centre and the bots of its world. */
final class Handout {

    private static final String FILE = "telecast.yaml";

    private Handout() {}

    /** Writes it into a folder, in place of the one before. */
    static Path write(Path folder, String proxy, TestLibrary library) throws IOException {
        String workers = FirstDay.WORKERS.stream()
                .map(token -> '"' + token.value() + '"')
                .collect(Collectors.joining(", "));
        String text = """
                # For telecast run --config: the test data centre as it runs now. Written anew at each of its starts.
                tdlib.api-id: 12345
                tdlib.api-hash: "0123456789abcdef0123456789abcdef"
                tdlib.proxy: "socks5://%s"
                tdlib.public-keys: "%s"
                tdlib.library: "%s"
                telegram.bot-token: "%s"
                telegram.worker-tokens: [%s]
                telegram.storage-channel: %d
                admins: [%d]
                """.formatted(
                        proxy,
                        library.publicKeys(),
                        library.library().map(Path::toString).orElse(""),
                        FirstDay.MAIN.value(),
                        workers,
                        FirstDay.STORAGE,
                        FirstDay.ADA);
        return Files.writeString(folder.resolve(FILE), text).toAbsolutePath().normalize();
    }
}
