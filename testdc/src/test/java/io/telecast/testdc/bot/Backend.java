package io.telecast.testdc.bot;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.tdlib.TdlibBackend;
import io.telecast.testdc.TestDataCentre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The product's backend, configured for a test data centre. */
final class Backend {

    private Backend() {}

    static Telegram open(TestDataCentre dc, Path data) {
        try {
            return new TdlibBackend().open(new BackendContext(data, options(dc), InstantSource.system(), line -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> options(TestDataCentre dc) {
        return Map.of(
                "api-id",
                "12345",
                "api-hash",
                "0123456789abcdef0123456789abcdef",
                "library",
                dc.library().toString(),
                "proxy",
                "socks5://127.0.0.1:" + dc.proxy().getPort(),
                "public-keys",
                dc.publicKeys().toString());
    }
}
