package io.telecast.host.telegram.tdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.mtproto.MediaSettings;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.keys.AesSealing;
import io.telecast.host.mtproto.keys.StoredKey;
import io.telecast.host.mtproto.media.Bots;
import io.telecast.host.mtproto.session.Request;
import io.telecast.host.mtproto.tl.TlObject;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.bot.SessionSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever has a secret in it can be logged and shown. */
class HiddenSecretsTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "42:ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PASSWORD = "opensesame";
    private static final byte[] KEY = new byte[32];
    private static final AuthKey AUTH_KEY = new AuthKey(new byte[256]);

    static Stream<Object> secrets() {
        Arrays.fill(KEY, (byte) 0x6b);
        var random = new SecureRandom();
        var sealing = new AesSealing(KEY, random);
        ProxyAddress socks = ProxyAddress.parse("socks5://ada:" + PASSWORD + "@127.0.0.1:1080");
        ProxyAddress mtproto = ProxyAddress.parse("mtproto://" + HASH + "@127.0.0.1:443");
        var folder = Path.of("folder");
        return Stream.of(
                MediaSettings.of(1, HASH, "1", folder, sealing, InstantSource.system(), random)
                        .through(Optional.of(socks)),
                new Bots.Application(1, HASH, "1"),
                new Bots.Storage(folder, sealing),
                socks,
                mtproto,
                ProxyOption.forTdlib(socks),
                ProxyOption.forTdlib(mtproto),
                new Sessions.AddProxy(ProxyOption.forTdlib(socks), true),
                new Sessions.CheckAuthenticationBotToken(TOKEN),
                new Sessions.SetTdlibParameters(
                        false, "d", "f", KEY, false, false, false, false, 1, HASH, "en", "device", "os", "1"),
                new SessionSettings(1, HASH, KEY, Optional.of(ProxyOption.forTdlib(socks)), false, "1"),
                TdlibOptions.of(
                        Map.of("api-id", "1", "api-hash", HASH, "proxy", "mtproto://" + HASH + "@127.0.0.1:443")),
                new BotToken(TOKEN),
                AUTH_KEY,
                new StoredKey(AUTH_KEY, 1, true),
                new Request<>(TOKEN.getBytes(StandardCharsets.US_ASCII), TlReader::readInt),
                new TlObject("auth.exportedAuthorization", Map.of("bytes", TOKEN)),
                sealing);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void areNotInTheTextForm(Object secret) {
        String text = secret.toString();
        assertThat(text)
                .doesNotContain(HASH, PASSWORD, TOKEN.substring(3))
                .doesNotContain(HexFormat.of().formatHex(KEY), Arrays.toString(KEY), "kkkk")
                .doesNotContain("[0, 0");
    }
}
