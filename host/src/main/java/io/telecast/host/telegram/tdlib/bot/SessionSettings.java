package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.tdlib.api.Sessions;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * What all clients of one backend have in common.
 *
 * @param databaseKey encrypts what TDLib keeps
 * @param version of Telecast, which Telegram shows in the list of sessions
 */
public record SessionSettings(
        int apiId,
        String apiHash,
        byte[] databaseKey,
        Optional<Sessions.Proxy> proxy,
        boolean testServers,
        String version) {

    /**
     * None of TDLib's databases beyond its session is used. That of messages would grow without end, and would send again
     * after a restart what its sender was told had failed; chats and users are known to a bot by their ids alone; files go
     * over sessions of Telecast's own.
     */
    Sessions.SetTdlibParameters parameters(BotFolder folder) throws IOException {
        return new Sessions.SetTdlibParameters(
                testServers,
                folder.database().toString(),
                folder.files().toString(),
                databaseKey,
                false,
                false,
                false,
                false,
                apiId,
                apiHash,
                Locale.ENGLISH.getLanguage(),
                "Telecast",
                System.getProperty("os.name", "unknown"),
                version);
    }

    /** Hides what is secret. */
    @Override
    public String toString() {
        return "SessionSettings[apiId=" + apiId + "]";
    }
}
