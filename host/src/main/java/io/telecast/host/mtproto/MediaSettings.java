package io.telecast.host.mtproto;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.KeySealing;
import io.telecast.host.mtproto.transport.DataCenterAddress;
import io.telecast.host.mtproto.transport.ProxyAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How media sessions work. Its text form hides the hash.
 *
 * @param apiId as my.telegram.org shows it
 * @param apiHash the same; secret
 * @param version of this product, told to Telegram
 * @param directory where auth keys are kept; made when it is first needed
 * @param sealing what makes auth keys unreadable for others
 * @param trusted public keys of data centres; none for Telegram's own
 * @param addresses where data centres listen; none for Telegram's own
 * @param testServers whether Telegram's test servers are meant
 * @param connections for each bot and data centre, 1 to 16
 * @param readsPerSecond the most parts that one bot asks for in a second; flood waits lower it for a time
 * @param requestTimeout how long a request may take, over any number of connections
 */
public record MediaSettings(
        int apiId,
        String apiHash,
        String version,
        Path directory,
        KeySealing sealing,
        Optional<ProxyAddress> proxy,
        List<RsaPublicKey> trusted,
        List<DataCenterAddress> addresses,
        boolean testServers,
        int connections,
        int readsPerSecond,
        Duration requestTimeout,
        InstantSource clock,
        SecureRandom random) {

    private static final int CONNECTIONS = 4;
    private static final int READS_PER_SECOND = 400;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

    public MediaSettings {
        trusted = List.copyOf(trusted);
        addresses = List.copyOf(addresses);
        if (connections < 1 || connections > 16 || readsPerSecond < 1 || !requestTimeout.isPositive()) {
            throw new IllegalArgumentException("Connections are 1 to 16; reads a second and the timeout are above 0.");
        }
    }

    /** Telegram itself, reached directly, with the usual numbers. */
    public static MediaSettings of(
            int apiId,
            String apiHash,
            String version,
            Path directory,
            KeySealing sealing,
            InstantSource clock,
            SecureRandom random) {
        return new MediaSettings(
                apiId,
                apiHash,
                version,
                directory,
                sealing,
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                CONNECTIONS,
                READS_PER_SECOND,
                REQUEST_TIMEOUT,
                clock,
                random);
    }

    public MediaSettings through(Optional<ProxyAddress> proxy) {
        return new MediaSettings(
                apiId,
                apiHash,
                version,
                directory,
                sealing,
                proxy,
                trusted,
                addresses,
                testServers,
                connections,
                readsPerSecond,
                requestTimeout,
                clock,
                random);
    }

    /** Other servers than Telegram's usual ones. */
    public MediaSettings at(List<RsaPublicKey> trusted, List<DataCenterAddress> addresses, boolean testServers) {
        return new MediaSettings(
                apiId,
                apiHash,
                version,
                directory,
                sealing,
                proxy,
                trusted,
                addresses,
                testServers,
                connections,
                readsPerSecond,
                requestTimeout,
                clock,
                random);
    }

    /** Other numbers than the usual ones. */
    public MediaSettings tuned(int connections, int readsPerSecond, Duration requestTimeout) {
        return new MediaSettings(
                apiId,
                apiHash,
                version,
                directory,
                sealing,
                proxy,
                trusted,
                addresses,
                testServers,
                connections,
                readsPerSecond,
                requestTimeout,
                clock,
                random);
    }

    @Override
    public String toString() {
        return "MediaSettings[apiId=" + apiId + "]";
    }
}
