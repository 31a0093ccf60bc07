package io.telecast.host.mtproto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff";

    @Test
    void readsSocks() {
        assertThat(ProxyAddress.parse("socks5://127.0.0.1:1080"))
                .isEqualTo(new ProxyAddress.Socks5("127.0.0.1", 1080, Optional.empty()));
        assertThat(ProxyAddress.parse("socks5://ada:p%40ss+w:rd@[::1]:9"))
                .isEqualTo(new ProxyAddress.Socks5(
                        "::1", 9, Optional.of(new ProxyAddress.Credentials("ada", "p@ss+w:rd"))));
    }

    @Test
    void readsMtProto() {
        assertThat(ProxyAddress.parse("mtproto://" + SECRET + "@proxy.example:443"))
                .isInstanceOfSatisfying(ProxyAddress.MtProto.class, proxy -> {
                    assertThat(proxy.secret().padded()).isFalse();
                    assertThat(proxy.secret().value()).hasSize(16).startsWith(0x00, 0x11);
                });
        assertThat(((ProxyAddress.MtProto) ProxyAddress.parse("mtproto://dd" + SECRET + "@h:1"))
                        .secret()
                        .padded())
                .isTrue();
    }

    @Test
    void hidesWhatIsSecret() {
        assertThat(ProxyAddress.parse("socks5://ada:hunter2@h:1").toString()).doesNotContain("hunter2");
        assertThat(ProxyAddress.parse("mtproto://" + SECRET + "@h:1").toString())
                .doesNotContain("0011");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:1080",
                "http://h:1",
                "socks5://h",
                "socks5://h:0",
                "socks5://h:70000",
                "socks5://hunter2@h:1",
                "socks5://a b:hunter2@h:1",
                "mtproto://h:1",
                "mtproto://hunter2@h:1",
                "mtproto://ee00112233445566778899aabbccddeeff676f6f@h:1"
            })
    void saysWhatIsWrongWithoutRepeatingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyAddress.parse(url))
                .withMessageContaining("roxy")
                .withMessageNotContaining("hunter2")
                .withNoCause();
    }
}
