package io.telecast.host.telegram.tdlib;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.ApiCredentials;
import io.telecast.host.telegram.TelegramBackend.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen. Its text form hides what is secret.
 *
 * @param library path of libtdjson, empty to have it found
 * @param publicKeys trusted instead of Telegram's; none for those
 */
public record TdlibOptions(
        int apiId,
        String apiHash,
        String library,
        Optional<ProxyAddress> proxy,
        List<RsaPublicKey> publicKeys,
        boolean testServers) {

    private static final String FROM =
            " Sign in at https://my.telegram.org, open \"API development tools\", and copy it from there.";

    static final List<Option> DECLARED = List.of(
            new Option("api-id", "", "The number of your Telegram application, from https://my.telegram.org."),
            new Option("api-hash", "", "The hash of your Telegram application, from the same page: a secret."),
            new Option("library", "", "Path of TDLib's library libtdjson; empty to have it found."),
            new Option(
                    "proxy",
                    "",
                    "A proxy on the way to Telegram: socks5://[user:password@]host:port or mtproto://secret@host:port."),
            new Option(
                    "public-keys",
                    "",
                    "PEM file of RSA keys trusted instead of Telegram's, for a data centre of one's own."),
            new Option(
                    "test-servers",
                    "false",
                    "Whether Telegram's test servers are used, which have their own accounts."));

    /** @throws IllegalArgumentException naming the option and the remedy */
    public static TdlibOptions of(Map<String, String> values) {
        return new TdlibOptions(
                apiId(value(values, "api-id")),
                apiHash(value(values, "api-hash")),
                value(values, "library"),
                ProxyOption.parse(value(values, "proxy")),
                publicKeys(value(values, "public-keys")),
                flag(value(values, "test-servers")));
    }

    private static int apiId(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("tdlib.api-id is not set." + FROM);
        }
        if (ApiCredentials.problemOfId(value).isPresent()) {
            throw new IllegalArgumentException(
                    "tdlib.api-id is '" + value + "', but it is a number such as 1234567." + FROM);
        }
        return Integer.parseInt(value);
    }

    private static String apiHash(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("tdlib.api-hash is not set." + FROM);
        }
        if (ApiCredentials.problemOfHash(value).isPresent()) {
            throw new IllegalArgumentException("tdlib.api-hash has 32 digits and letters a to f." + FROM);
        }
        return value;
    }

    private static List<RsaPublicKey> publicKeys(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        try {
            return RsaPublicKey.parse(Files.readString(Path.of(value)));
        } catch (InvalidPathException | IOException e) {
            throw new IllegalArgumentException(
                    "tdlib.public-keys names " + value
                            + ", but that cannot be read. Leave the key out to trust Telegram's own keys.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tdlib.public-keys names " + value + ", which holds no keys: " + e.getMessage(), e);
        }
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("tdlib.test-servers is '" + value + "'. Write true or false.");
        };
    }

    private static String value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> DECLARED.stream()
                        .filter(option -> option.name().equals(name))
                        .map(Option::initial)
                        .findFirst())
                .orElse("")
                .strip();
    }

    @Override
    public String toString() {
        return "TdlibOptions[apiId=" + apiId + "]";
    }
}
