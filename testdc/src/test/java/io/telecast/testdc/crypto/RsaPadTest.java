package io.telecast.testdc.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RsaPadTest {

    private static final RsaKey KEY = RsaKey.generate(new SecureRandom());

    @Test
    void opensWhatAClientSealed() {
        byte[] data = "proof of work".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = RsaPad.seal(KEY, data, new Random(1));
        assertThat(sealed).hasSize(256);
        assertThat(RsaPad.open(KEY, sealed).orElseThrow()).hasSize(192).startsWith(data);
    }

    @Test
    void refusesWhatWasChanged() {
        byte[] sealed = RsaPad.seal(KEY, new byte[100], new Random(2));
        for (int at : new int[] {5, 100, 255}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(RsaPad.open(KEY, changed)).isEmpty();
        }
        assertThat(RsaPad.open(KEY, new byte[256])).isEmpty();
    }

    @Test
    void hidesItsSecret() {
        assertThat(KEY).hasToString("RsaKey");
        assertThat(KEY.publicPem())
                .hasSize(425)
                .startsWith("-----BEGIN RSA PUBLIC KEY-----\n")
                .doesNotEndWith("\n");
    }
}
