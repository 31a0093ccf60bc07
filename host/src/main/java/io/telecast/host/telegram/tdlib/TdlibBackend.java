package io.telecast.host.telegram.tdlib;

import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.mtproto.MediaSettings;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.host.telegram.tdlib.bot.SessionSettings;
import io.telecast.host.telegram.tdlib.client.LoadedTdLibrary;
import io.telecast.host.telegram.tdlib.client.TdJson;
import io.telecast.host.telegram.tdlib.library.LibraryFinder;
import io.telecast.host.telegram.tdlib.library.TdlibVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backend {@code tdlib}: Telegram itself. */
public final class TdlibBackend implements TelegramBackend {

    private static final Logger LOG = LoggerFactory.getLogger(TdlibBackend.class);

    private static final Duration PROXY_PATIENCE = Duration.ofSeconds(5);

    /** For {@link java.util.ServiceLoader}. */
    public TdlibBackend() {}

    @Override
    public String name() {
        return "tdlib";
    }

    @Override
    public List<Option> options() {
        return TdlibOptions.DECLARED;
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of();
    }

    @Override
    public Telegram open(BackendContext context) throws IOException {
        TdlibOptions options = TdlibOptions.of(context.options());
        Path library = LibraryFinder.ofThisMachine().find(options.library());
        TdJson json = LoadedTdLibrary.load(library);
        TdlibVersion version = TdlibVersion.of(json).require();
        LOG.info("TDLib {} from {}.", version, library);
        TdlibLog.begin(json, context.dataDirectory().resolve("tdlib.log"));
        var random = new SecureRandom();
        var key = LocalKey.of(context.dataDirectory(), random);
        var settings = new SessionSettings(
                options.apiId(),
                options.apiHash(),
                key.forDatabase(),
                options.proxy().map(ProxyOption::forTdlib),
                options.testServers(),
                productVersion());
        var media = MediaSettings.of(
                        options.apiId(),
                        options.apiHash(),
                        productVersion(),
                        context.dataDirectory().resolve("media"),
                        key.forMedia(random),
                        context.clock(),
                        random)
                .through(options.proxy())
                .at(options.publicKeys(), List.of(), options.testServers());
        return new TdlibTelegram(json, settings, context.dataDirectory(), new MediaSessions(media));
    }

    private static String productVersion() {
        return Optional.ofNullable(TdlibBackend.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public List<BackendCheck> checks(BackendContext context) {
        List<BackendCheck> checks = new ArrayList<>();
        checks.add(new LibraryCheck(context.options().getOrDefault("library", "")));
        checks.add(new SettingsCheck(context.options()));
        try {
            TdlibOptions options = TdlibOptions.of(context.options());
            options.proxy()
                    .ifPresent(proxy -> checks.add(new ProxyCheck(proxy, options.testServers(), PROXY_PATIENCE)));
        } catch (IllegalArgumentException told) {
            // by the check of the settings
        }
        return checks;
    }
}
