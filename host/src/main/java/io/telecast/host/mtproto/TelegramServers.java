package io.telecast.host.mtproto;

import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.transport.DataCenterAddress;
import java.util.List;

/**
 * Telegram's own servers: where to begin, and whom to trust. Both as my.telegram.org shows them and all clients have
 * them; more addresses are told by the servers.
 */
final class TelegramServers {

    private static final int PORT = 443;

    private static final String PRODUCTION_KEY = """
            -----BEGIN RSA PUBLIC KEY-----
            MIIBCgKCAQEA6LszBcC1LGzyr992NzE0ieY+BSaOW622Aa9Bd4ZHLl+TuFQ4lo4g
            5nKaMBwK/BIb9xUfg0Q29/2mgIR6Zr9krM7HjuIcCzFvDtr+L0GQjae9H0pRB2OO
            62cECs5HKhT5DZ98K33vmWiLowc621dQuwKWSQKjWf50XYFw42h21P2KXUGyp2y/
            +aEyZ+uVgLLQbRA1dEjSDZ2iGRy12Mk5gpYc397aYp438fsJoHIgJ2lgMv5h7WY9
            t6N/byY9Nw9p21Og3AoXSL2q/2IJ1WRUhebgAdGVMlV1fkuOQoEzR7EdpqtQD9Cs
            5+bfo3Nhmcyvk5ftB0WkJ9z6bNZ7yxrP8wIDAQAB
            -----END RSA PUBLIC KEY-----
            """;

    private static final String TEST_KEY = """
            -----BEGIN RSA PUBLIC KEY-----
            MIIBCgKCAQEAyMEdY1aR+sCR3ZSJrtztKTKqigvO/vBfqACJLZtS7QMgCGXJ6XIR
            yy7mx66W0/sOFa7/1mAZtEoIokDP3ShoqF4fVNb6XeqgQfaUHd8wJpDWHcR2OFwv
            plUUI1PLTktZ9uW2WE23b+ixNwJjJGwBDJPQEQFBE+vfmH0JP503wr5INS1poWg/
            j25sIWeYPHYeOrFp/eXaqhISP6G+q2IeTaWTXpwZj4LzXq5YOpk4bYEQ6mvRq7D1
            aHWfYmlEGepfaYR8Q0YqvvhYtMte3ITnuSJs171+GDqpdKcSwHnd6FudwGO4pcCO
            j4WcDuXc2CTHgH8gFTNhp/Y8/SpDOhvn9QIDAQAB
            -----END RSA PUBLIC KEY-----
            """;

    private TelegramServers() {}

    static List<RsaPublicKey> keys(boolean testServers) {
        return RsaPublicKey.parse(testServers ? TEST_KEY : PRODUCTION_KEY);
    }

    static List<DataCenterAddress> addresses(boolean testServers) {
        return testServers
                ? List.of(at(1, "149.154.175.10"), at(2, "149.154.167.40"), at(3, "149.154.175.117"))
                : List.of(
                        at(1, "149.154.175.53"),
                        at(2, "149.154.167.51"),
                        at(3, "149.154.175.100"),
                        at(4, "149.154.167.91"),
                        at(5, "91.108.56.130"));
    }

    private static DataCenterAddress at(int dataCenter, String host) {
        return new DataCenterAddress(dataCenter, host, PORT);
    }
}
