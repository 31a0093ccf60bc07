package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemsTest {

    @TempDir
    Path data;

    private ConfigFixture config;

    @BeforeEach
    void useTheBox() {
        config = ConfigFixture.in(data).set("telegram.backend=box");
    }

    @Test
    void allProblemsOfAllSourcesComeOutTogether() throws Exception {
        config.yaml("http:\n  port: 99999\n  hots: a\n")
                .env("TELECAST_LOG_LEVEL", "loud")
                .env("TELECAST_HTTP_PROT", "1")
                .set("links.expiry=soon");

        assertThat(config.problems())
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(
                        "http.port = 99999 (telecast.yaml line 2): The largest allowed value is 65535.",
                        "http.hots (telecast.yaml line 3): There is no such key. Did you mean http.host?",
                        "log.level = loud (environment TELECAST_LOG_LEVEL): "
                                + "Write one of: error, warn, info, debug, trace.",
                        "(environment TELECAST_HTTP_PROT): There is no key of that name. "
                                + "Did you mean TELECAST_HTTP_PORT?",
                        "links.expiry = soon (--set): Write a length of time such as 45s, 30m, 1h30m or 7d.");
    }

    @Test
    void whatIsMissingIsNamedWithWhereToGetIt() {
        config.set("telegram.backend=tdlib");

        assertThat(config.problems())
                .extracting(Problem::key)
                .containsExactly("telegram.bot-token", "telegram.storage-channel");
        assertThat(config.problems().getFirst().line())
                .startsWith("telegram.bot-token (not set): ")
                .contains("TELECAST_TELEGRAM_BOT_TOKEN", "@BotFather");
    }

    @ParameterizedTest
    @CsvSource({
        "http.tls-key=privkey.pem, http.tls-certificate",
        "http.tls-password=pssst, http.tls-certificate",
        "http.public-url=http://files.example.org, http.public-url",
    })
    void httpsNeedsItsCertificateAndItsAddress(String setting, String key) {
        config.set(setting);
        if (key.equals("http.public-url")) {
            config.set("http.tls-certificate=fullchain.pem");
        }
        assertThat(config.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.line()).doesNotContain("pssst");
        });
    }

    @Test
    void anUnknownBackendIsAnsweredWithThoseThereAre() {
        assertThat(config.set("telegram.backend=nix").problems().getFirst().line())
                .isEqualTo("telegram.backend = nix (--set): There is no such backend. Choose one of: box, tdlib.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http.port                | -1
            http.port                | 8o8o
            http.port                | ''
            http.public-url          | ftp://a
            http.public-url          | https://a/?q
            http.public-url          | https://
            http.host                | 'a b'
            telegram.bot-token       | 123:short
            telegram.worker-tokens   | 123:short
            telegram.storage-channel | 1001
            telegram.storage-channel | 0
            admins                   | '1, -2'
            admins                   | me
            uploads.allowed          | nobody
            announce-new-users       | log
            links.expiry             | -5s
            links.expiry             | 99999999w
            links.protect-content    | maybe
            stream.cache-size        | 1KiB
            stream.cache-size        | 999999999999TiB
            stream.read-ahead        | 8MB
            stream.read-ahead        | 256M1
            mongodb.uri              | http://a
            mongodb.database         | a/b
            plugins.folder           | ''
            plugins.require          | everything
            plugins.require          | ''
            plugins.trusted-keys     | ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            plugins.trusted-keys     | release
            plugins.trusted-keys     | 'a b=ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
            plugins.trusted-keys     | '=ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
            plugins.trusted-keys     | a=ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            plugins.trusted-keys     | 'a=ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=, a=ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
            plugins.pinned           | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            plugins.pinned           | player=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            plugins.pinned           | player=sha256:abc
            plugins.pinned           | ../x=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            plugins.pinned           | 'player=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, player=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
            plugins.catalogue        | ftp://files.example.org/c.json
            plugins.catalogue        | file:///etc/passwd
            plugins.catalogue        | https://files.example.org
            plugins.catalogue        | https://me@files.example.org/c.json
            plugins.catalogue        | 'https://files.example.org/a b'
            plugins.batch            | 1
            texts.                   | 1
            ''                       | 1
            """)
    void nonsenseIsRefused(String key, String value) throws Exception {
        config.env("X", "").yaml("\"" + key + "\": \"" + value + "\"\n");

        assertThat(config.problems()).extracting(Problem::key).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http: {port: 1",
                "\t\tx: 1",
                "http:\n port: 1\n  host: a",
                "a: &x 1\nb: *x\n*",
                "just text",
                "- a\n- b",
                "log.level: info\n---\nlog.level: warn",
                "log.level: info\nlog.level: warn",
                "log: {level: info}\nlog.level: warn",
                "admins: [[1]]",
                "admins: [{a: 1}]",
                "http: [1]",
                "? [a]\n: b",
                "http.port: [1, 2]",
                "\u0000"
            })
    @Timeout(10)
    void brokenFilesAreRefused(String yaml) throws Exception {
        assertThat(config.yaml(yaml).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.source()).contains("telecast.yaml"));
    }

    @Test
    void brokenYamlIsNamedWithItsLine() throws Exception {
        assertThat(config.yaml("log.level: info\nhttp: {port: 1\n")
                        .problems()
                        .getFirst()
                        .line())
                .startsWith("(telecast.yaml line 2): This is not YAML: while parsing a flow mapping, expected");
    }

    @Test
    @Timeout(20)
    void hostileFilesAreRefusedQuickly() throws Exception {
        assertThat(config.yaml("a: ".repeat(3) + "[".repeat(100_000)).problems())
                .isNotEmpty();
        assertThat(config.yaml("a: " + "{b: ".repeat(50_000)).problems()).isNotEmpty();
        assertThat(config.yaml("x".repeat(2 << 20)).problems()).isNotEmpty();
        Files.write(data.resolve("telecast.yaml"), "log.level: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(config.problems()).isNotEmpty();
    }

    @Test
    void aFileThatWasAskedForMustExist() {
        ConfigSources sources =
                ConfigSources.of(data).file(data.resolve("no.yaml")).build();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new ConfigLoader(java.util.List.of()).load(sources)))
                .hasMessageContaining("no.yaml");
    }

    @Test
    void botsAreNamedOnce() {
        assertThat(config.set("telegram.worker-tokens=" + ConfigFixture.TOKEN).problems())
                .extracting(Problem::key)
                .containsExactly("telegram.worker-tokens");
    }

    @Test
    void secretsAreNeverShown() throws Exception {
        config.yaml("plugins.shortener.apiKey: hunter2\ntelegram.bot-tokn: hunter2\n")
                .set("telegram.bot-token=hunter2")
                .set("mongodb.uri=http://hunter2");

        assertThat(config.problems()).hasSize(3).extracting(Problem::line).noneMatch(line -> line.contains("hunter2"));
    }
}
