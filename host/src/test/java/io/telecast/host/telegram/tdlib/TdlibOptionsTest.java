package io.telecast.host.telegram.tdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.Finding;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.host.telegram.tdlib.api.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TdlibOptionsTest {

    private static final Map<String, String> GOOD =
            Map.of("api-id", "12345", "api-hash", "0123456789abcdef0123456789ABCDEF");

    private static Map<String, String> with(String name, String value) {
        var options = new HashMap<>(GOOD);
        options.put(name, value);
        return options;
    }

    @Test
    void idAndHashSuffice() {
        TdlibOptions options = TdlibOptions.of(GOOD);
        assertThat(options.apiId()).isEqualTo(12345);
        assertThat(options.proxy()).isEmpty();
        assertThat(options.publicKeys()).isEmpty();
        assertThat(options.testServers()).isFalse();
        assertThat(options.toString()).doesNotContain(options.apiHash());
        assertThat(TdlibOptions.of(with("api-id", "2147483647")).apiId()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void everyOneIsInTheGuide() throws Exception {
        String guide = Files.readString(Path.of("../docs/telegram.md"));
        assertThat(TdlibOptions.DECLARED)
                .allSatisfy(option -> assertThat(guide).contains("`tdlib." + option.name() + "`"));
    }

    @ParameterizedTest
    @CsvSource({
        "api-id, '', tdlib.api-id is not set",
        "api-id, abc, tdlib.api-id is 'abc'",
        "api-id, 0, tdlib.api-id is '0'",
        "api-id, 2147483648, tdlib.api-id is '2147483648'",
        "api-hash, '', tdlib.api-hash is not set",
        "api-hash, 0123, tdlib.api-hash has 32",
        "public-keys, /nowhere/keys.pem, tdlib.public-keys names",
        "test-servers, perhaps, tdlib.test-servers is 'perhaps'",
        "proxy, http://x:1, tdlib.proxy"
    })
    void whatMakesNoSenseIsNamed(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TdlibOptions.of(with(name, value)))
                .withMessageContaining(message);
    }

    @Test
    void aWrongHashIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TdlibOptions.of(with("api-hash", "secretsecret")))
                .withMessageNotContaining("secretsecret");
    }

    private static Sessions.Proxy tdlib(String address) {
        return ProxyOption.forTdlib(ProxyOption.parse(address).orElseThrow());
    }

    @Test
    void proxiesAreRead() {
        assertThat(ProxyOption.parse(" ")).isEmpty();
        assertThat(tdlib("socks5://127.0.0.1:1080"))
                .isEqualTo(new Sessions.Proxy("127.0.0.1", 1080, new Sessions.ProxyTypeSocks5("", "")));
        assertThat(tdlib("socks5://me:p%40ss@[::1]:1080"))
                .isEqualTo(new Sessions.Proxy("::1", 1080, new Sessions.ProxyTypeSocks5("me", "p@ss")));
        assertThat(tdlib("mtproto://dd" + "0f".repeat(16) + "@proxy.example:443"))
                .isEqualTo(new Sessions.Proxy(
                        "proxy.example", 443, new Sessions.ProxyTypeMtproto("dd" + "0f".repeat(16))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://host",
                "socks5://:1080",
                "socks5://user:topsecret@host:99999",
                "mtproto://host:443",
                "ftp://topsecret@host:1",
                "topsecret",
                "socks5://user:top secret@host:1",
                "://"
            })
    void wrongProxiesAreRefusedWithoutTheirSecrets(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyOption.parse(address))
                .withMessageContaining("tdlib.proxy")
                .withMessageNotContaining("topsecret")
                .withMessageNotContaining("top secret")
                .withNoCause();
    }

    @Test
    void theBackendIsFoundAndTellsAnOperatorWhatIsWrong(@TempDir Path folder) throws Exception {
        TelegramBackend backend = ServiceLoader.load(TelegramBackend.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("tdlib"))
                .findFirst()
                .orElseThrow();
        var context = new BackendContext(
                folder, with("library", "/nowhere/libtdjson.so"), InstantSource.system(), line -> {});
        var checks = backend.checks(context);
        assertThat(checks.get(0).look()).isInstanceOfSatisfying(Finding.Failed.class, failed -> {
            assertThat(failed.text()).contains("/nowhere/libtdjson.so");
            assertThat(failed.remedy()).contains("libtdjson");
        });
        assertThat(checks.get(1).look()).isEqualTo(new Finding.Ok("application 12345"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.open(context))
                .withMessageContaining("tdlib.library");
    }
}
