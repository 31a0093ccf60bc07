package io.telecast.host.telegram.tdlib;

import io.telecast.api.bot.BotException;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaWorker;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backend {@code tdlib}: Telegram itself. */
public final class TdlibBackend implements TelegramBackend {

    private static final Logger LOG = LoggerFactory.getLogger(TdlibBackend.class);

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
        var settings = new SessionSettings(
                options.apiId(),
                options.apiHash(),
                DatabaseKey.of(context.dataDirectory(), new SecureRandom()),
                options.proxy(),
                options.testServers(),
                Optional.ofNullable(TdlibBackend.class.getPackage().getImplementationVersion())
                        .orElse("development"));
        return new TdlibTelegram(json, settings, context.dataDirectory(), new NoDataPlane());
    }

    @Override
    public List<BackendCheck> checks(BackendContext context) {
        return List.of(
                new LibraryCheck(context.options().getOrDefault("library", "")),
                new ApplicationCheck(context.options()));
    }

    /** Holds the place of the media sessions. */
    private static final class NoDataPlane implements DataPlane {
        @Override
        public MediaWorker open(BotToken token) {
            throw new BotException.Unavailable("This build has no media sessions.");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
