package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    Path data;

    private ConfigFixture config;

    @BeforeEach
    void useTheBox() {
        config = ConfigFixture.in(data).set("telegram.backend=box");
    }

    @Test
    void defaultsHoldWhileNobodySetsAnything() throws Exception {
        TelecastConfig loaded = config.load().config();

        assertThat(loaded.http().host()).isEqualTo("127.0.0.1");
        assertThat(loaded.links().expiry()).isEqualTo(Duration.ZERO);
        assertThat(loaded.stream().readAhead().bytes()).isEqualTo(16L << 20);
        assertThat(loaded.storage().mongodbUri().isSet()).isFalse();
        assertThat(loaded.plugins().folder()).isEqualTo(data.resolve("plugins"));
        assertThat(loaded.people().owner()).isEmpty();
        assertThat(loaded.people().mayUpload(5)).isTrue();
    }

    @Test
    void theBackendsDefaultsComeBeforeTheBuiltInOnes() throws Exception {
        TelecastConfig loaded = config.load().config();

        assertThat(loaded.http().port()).isEqualTo(9000);
        assertThat(loaded.telegram().botToken().value()).isEqualTo(ConfigFixture.TOKEN);
        assertThat(loaded.backendOptions()).containsExactly(java.util.Map.entry("pace", "10"));
    }

    @Test
    void fileEnvironmentAndCommandLineTakePrecedenceInThisOrder() throws Exception {
        config.yaml("""
                http:
                  port: 1001
                  idle-timeout: 11s
                log.level: warn
                box.pace: 12
                """)
                .env("TELECAST_HTTP_PORT", "1002")
                .env("TELECAST_LOG_LEVEL", "debug")
                .env("TELECAST_BOX_PACE", "13")
                .set("http.port=1003");

        TelecastConfig loaded = config.load().config();

        assertThat(loaded.http().port()).isEqualTo(1003);
        assertThat(loaded.log().level()).isEqualTo(LogLevel.DEBUG);
        assertThat(loaded.http().idleTimeout()).isEqualTo(Duration.ofSeconds(11));
        assertThat(loaded.backendOptions()).containsEntry("pace", "13");
    }

    @Test
    void listsAreReadFromYamlListsAndFromText() throws Exception {
        config.yaml("admins: [5000000001, 7]\n")
                .env("TELECAST_UPLOADS_USERS", "8, 9")
                .set("uploads.allowed=listed");

        PeopleConfig people = config.load().config().people();

        assertThat(people.admins()).containsExactly(5000000001L, 7L);
        assertThat(people.owner()).hasValue(5000000001L);
        assertThat(people.uploadUsers()).containsExactly(8L, 9L);
        assertThat(people.mayUpload(9)).isTrue();
        assertThat(people.mayUpload(10)).isFalse();
    }

    @Test
    void emptyVariablesAndEmptyYamlValuesCountAsNotSet() throws Exception {
        config.yaml("http:\n  port:\n").env("TELECAST_LOG_LEVEL", "");

        TelecastConfig loaded = config.load().config();

        assertThat(loaded.http().port()).isEqualTo(9000);
        assertThat(loaded.log().level()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void variablesOfOrchestratorsAreLeftAlone() throws Exception {
        config.env("TELECAST_PORT", "tcp://10.0.0.1:80")
                .env("TELECAST_PORT_80_TCP", "x")
                .env("TELECAST_SERVICE_HOST", "10.0.0.1")
                .env("TELECAST_DATA", "/data");

        assertThat(config.problems()).isEmpty();
    }

    @Test
    void variablesOfTheLauncherAreLeftAlone() throws Exception {
        String launcher = Files.readString(Path.of("../telecast"));
        List<String> variables = Pattern.compile("TELECAST_[A-Z_]+")
                .matcher(launcher)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        variables.forEach(variable -> config.env(variable, "1"));

        assertThat(variables).contains("TELECAST_JAVA_HOME", "TELECAST_SKIP_BUILD");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void aRelativeFolderIsInTheDataDirectoryAlsoWhereThatIsRelative() throws Exception {
        PluginsConfig plugins = ConfigFixture.in(Path.of("data"))
                .set("telegram.backend=box")
                .load()
                .config()
                .plugins();

        assertThat(Path.of("data").resolve(plugins.folder()))
                .isEqualTo(Path.of("data/plugins").toAbsolutePath());
    }

    @Test
    void settingsOfPluginsAreFoundHoweverTheyAreSpelt() throws Exception {
        config.yaml("""
                plugins:
                  folder: jars
                  auto-delete:
                    warn-text: "Gone, soon"
                    minutes: 5
                """).env("TELECAST_PLUGINS_AUTO_DELETE_MINUTES", "6").set("plugins.batch.maxFiles=7");

        PluginsConfig plugins = config.load().config().plugins();

        assertThat(plugins.folder()).isEqualTo(data.resolve("jars"));
        assertThat(plugins.settings()
                        .find("auto-delete.warnText")
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("Gone, soon");
        assertThat(plugins.settings()
                        .find("auto-delete.minutes")
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("6");
        assertThat(plugins.settings().find("batch.max-files")).isPresent();
        assertThat(plugins.settings().find("batch.minutes")).isEmpty();
        assertThat(plugins.settings().names("batch.")).containsExactly("batch.maxFiles");
    }

    @Test
    void textsAreTakenAsTheyAre() throws Exception {
        config.yaml("texts:\n  start.greeting: |\n    <b>Hi</b>\n    there\n");

        assertThat(config.load()
                        .config()
                        .texts()
                        .overrides()
                        .find("start.greeting")
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("<b>Hi</b>\nthere\n");
    }

    @Test
    void linksStartWithThePublicUrlOrWithWhereTheServerListens() throws Exception {
        assertThat(config.load().config().http().baseUrl(81)).hasToString("http://127.0.0.1:81");
        assertThat(config.set("http.host=::").load().config().http().baseUrl(81))
                .hasToString("http://127.0.0.1:81");
        assertThat(config.set("http.host=::1").load().config().http().baseUrl(81))
                .hasToString("http://[::1]:81");
        assertThat(config.set("http.public-url=https://a.example/x/")
                        .load()
                        .config()
                        .http()
                        .baseUrl(81))
                .hasToString("https://a.example/x");
    }
}
