package io.telecast.host.telegram.tdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Finding;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code telecast doctor} is told of the way to Telegram. */
class TdlibChecksTest {

    private static List<BackendCheck> checks(String option, String value) {
        var options = new HashMap<>(Map.of("api-id", "12345", "api-hash", "0123456789abcdef0123456789abcdef"));
        options.put(option, value);
        return new TdlibBackend()
                .checks(new BackendContext(Path.of("unused"), options, InstantSource.system(), line -> {}));
    }

    private static Finding.Failed failed(BackendCheck check) throws InterruptedException {
        assertThat(check.look()).isInstanceOf(Finding.Failed.class);
        return (Finding.Failed) check.look();
    }

    @Test
    void withoutAProxyNoneIsLookedAt() {
        assertThat(checks("library", "/nowhere").stream().map(BackendCheck::name))
                .containsExactly("libtdjson", "tdlib settings");
    }

    @ParameterizedTest
    @CsvSource({"proxy, http://me:topsecret@host:1", "api-hash, topsecret", "public-keys, /nowhere.pem"})
    void aSettingThatMakesNoSenseIsNamed(String option, String value) throws InterruptedException {
        List<BackendCheck> checks = checks(option, value);
        assertThat(checks).hasSize(2);
        Finding.Failed failed = failed(checks.getLast());
        assertThat(failed.text()).contains("tdlib." + option).doesNotContain("topsecret");
        assertThat(failed.remedy()).isNotEmpty().doesNotContain("topsecret");
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        BackendCheck check =
                checks("proxy", "socks5://me:topsecret@127.0.0.1:" + port).getLast();
        assertThat(check.name()).isEqualTo("proxy");
        assertThat(failed(check).text())
                .contains("127.0.0.1:" + port, "refused")
                .doesNotContain("topsecret");
        assertThat(failed(check).remedy()).contains("tdlib.proxy");
    }

    @Test
    void aProxyThatHangsUpOrSaysNothingIsNamed() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var proxy = ProxyOption.parse("socks5://127.0.0.1:" + server.getLocalPort())
                    .orElseThrow();
            assertThat(failed(new ProxyCheck(proxy, false, Duration.ofMillis(200)))
                            .text())
                    .contains("does not answer");
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (var caller = server.accept()) {
                        caller.getInputStream().skipNBytes(3);
                    } catch (java.io.IOException closed) {
                        // the next, or the end
                    }
                }
            });
            assertThat(failed(new ProxyCheck(proxy, false, Duration.ofSeconds(20)))
                            .text())
                    .contains("hangs up");
        }
    }
}
