package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 8032, section 7.1
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
            })
    void takesKeysOfTheStandard(String hex) {
        var key = new VerificationKey(text(hex));
        assertThat(VerificationKey.of(key.key())).isEqualTo(key);
        assertThat(TrustedKey.parse("release=" + key)).isEqualTo(new TrustedKey("release", key));
    }

    @Test
    void takesEveryKeyThatTheJdkMakes() throws Exception {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        for (int i = 0; i < 50; i++) {
            var made = generator.generateKeyPair().getPublic();
            assertThat(new VerificationKey(VerificationKey.of(made).text()).key())
                    .isEqualTo(made);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the points with which everybody can make signatures that hold
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fdc7792ac07a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fdc7792ac0fa",
                // other forms of such points, and beyond the field
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                // not on the curve
                "0200000000000000000000000000000000000000000000000000000000000000",
                // too short, too long
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a00"
            })
    void refusesWhatIsNoKey(String hex) {
        assertThatThrownBy(() -> new VerificationKey(text(hex)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telecast plugins keygen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ed25519:",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "rsa:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURp=",
                "ed25519:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "ed25519: 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
            })
    void refusesOtherFormsOfText(String text) {
        assertThatThrownBy(() -> new VerificationKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesKeysOfOtherKinds() throws Exception {
        for (String kind : new String[] {"Ed448", "X25519", "RSA", "EC"}) {
            var key = KeyPairGenerator.getInstance(kind).generateKeyPair().getPublic();
            assertThatThrownBy(() -> VerificationKey.of(key)).hasMessageContaining("Ed25519");
        }
    }

    private static String text(String hex) {
        return "ed25519:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
