package io.telecast.host.mtproto.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.host.mtproto.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RsaPublicKeyTest {

    private static final String PEM = """
            -----BEGIN RSA PUBLIC KEY-----
            MIIBCgKCAQEA6LszBcC1LGzyr992NzE0ieY+BSaOW622Aa9Bd4ZHLl+TuFQ4lo4g
            5nKaMBwK/BIb9xUfg0Q29/2mgIR6Zr9krM7HjuIcCzFvDtr+L0GQjae9H0pRB2OO
            62cECs5HKhT5DZ98K33vmWiLowc621dQuwKWSQKjWf50XYFw42h21P2KXUGyp2y/
            +aEyZ+uVgLLQbRA1dEjSDZ2iGRy12Mk5gpYc397aYp438fsJoHIgJ2lgMv5h7WY9
            t6N/byY9Nw9p21Og3AoXSL2q/2IJ1WRUhebgAdGVMlV1fkuOQoEzR7EdpqtQD9Cs
            5+bfo3Nhmcyvk5ftB0WkJ9z6bNZ7yxrP8wIDAQAB
            -----END RSA PUBLIC KEY-----
            """;

    /** The one that the documentation's example chooses: 85FD64DE851D9DD0 on the wire. */
    @Test
    void telegramsKeyHasItsKnownFingerprint() {
        assertThat(RsaPublicKey.parse(PEM))
                .singleElement()
                .satisfies(key -> assertThat(key.fingerprint()).isEqualTo(0xd09d1d85de64fd85L));
    }

    @Test
    void readsSeveral() {
        assertThat(RsaPublicKey.parse(PEM + "\nanything\n" + PEM)).hasSize(2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RsaPublicKey.parse("nothing"))
                .withMessageContaining("BEGIN RSA PUBLIC KEY");
    }

    @Test
    void refusesDamagedKeysAndNothingElseHappens() {
        byte[] der = Base64.getMimeDecoder()
                .decode(PEM.replaceAll("-----[^-]+-----", "").getBytes(StandardCharsets.US_ASCII));
        Fuzz.check(
                IllegalArgumentException.class,
                random -> RsaPublicKey.parse("-----BEGIN RSA PUBLIC KEY-----"
                        + Base64.getEncoder().encodeToString(Fuzz.damaged(random, () -> der))
                        + "-----END RSA PUBLIC KEY-----"));
    }
}
