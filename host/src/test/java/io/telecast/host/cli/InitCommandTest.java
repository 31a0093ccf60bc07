package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.config.ConfigLoader;
import io.telecast.host.config.ConfigSources;
import io.telecast.host.config.TelecastConfig;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code telecast init} with answers that are piped in. */
class InitCommandTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "123456789:AAEabcdefghijklmnopqrstuvwxyz12345";
    private static final List<String> ANSWERS =
            List.of("1234567", HASH, TOKEN, "-1001234567890", "11111111", "https://files.example.org", "8099", "");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data/telecast.yaml");
    }

    private Outcome init(List<String> lines, String... arguments) {
        return init(lines, Map.of(), arguments);
    }

    private Outcome init(List<String> lines, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        if (!List.of(arguments).contains("--backend")) {
            all.addAll(List.of("--backend", "fake"));
        }
        all.addAll(List.of(arguments));
        String piped = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
        var in = new LineInput(new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)));
        int code = new CommandLine(new InitCommand(in, environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new FailureReport())
                .execute(all.toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }

    private TelecastConfig written() throws Exception {
        return new ConfigLoader(HostOptions.backendKeys())
                .load(ConfigSources.of(folder).file(file()).build())
                .config();
    }

    @Test
    void writesACommentedFileThatHoldsTheAnswers() throws Exception {
        Outcome outcome = init(ANSWERS);
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.out()).contains("API id", "my.telegram.org", "@BotFather", "Next:", "telecast doctor");
        assertThat(outcome.said()).doesNotContain(HASH, TOKEN);

        TelecastConfig config = written();
        assertThat(config.telegram().botToken().value()).isEqualTo(TOKEN);
        assertThat(config.telegram().storageChannel()).isEqualTo(-1001234567890L);
        assertThat(config.people().admins()).containsExactly(11111111L);
        assertThat(config.http().publicUrl()).isEqualTo("https://files.example.org");
        assertThat(config.http().port()).isEqualTo(8099);
        assertThat(config.storage().mongodbUri().isSet()).isFalse();
        assertThat(config.backendOptions()).containsEntry("api-id", "1234567").containsEntry("api-hash", HASH);
        assertThat(Files.readString(file()))
                .contains("# The bot's token.", "#stream.cache-size: 0", "#telegram.worker-tokens:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | abc                       | An API id is a number",
                "0 | 99999999999999999999      | An API id is a number",
                "1 | 0123                      | 32 digits and letters",
                "2 | 123:short                 | bot token such as",
                "2 | 9999999999999999999:AAEabcdefghijklmnopqrstuvwxyz12345 | bot token such as",
                "3 | 1001234567890             | starts with -100",
                "3 | -5                        | starts with -100",
                "4 | @ada                      | whole number",
                "4 | 123456789                 | the bot's own id",
                "5 | files.example.org         | a URL such as",
                "5 | https://x/?q=\"\\n#       | a URL such as",
                "6 | 70000                     | largest allowed value",
                "6 | http                      | whole number",
                "7 | postgres://x              | mongodb://"
            })
    void aWrongAnswerIsSaidAndAskedForAgain(int place, String wrong, String problem) throws Exception {
        var lines = new ArrayList<>(ANSWERS);
        lines.add(place, wrong);
        Outcome outcome = init(lines);
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.out()).contains(problem);
        assertThat(written().telegram().botToken().value()).isEqualTo(TOKEN);
    }

    @Test
    void onlyWrongAnswersOrTooFewWriteNothing() {
        assertThat(init(List.of("x", "x", "x", "x", "x", "1234567")).code()).isEqualTo(1);
        assertThat(init(List.of()).err()).contains("no answer for fake.api-id");
        for (int count = 1; count < ANSWERS.size(); count++) {
            assertThat(init(ANSWERS.subList(0, count)).code()).isEqualTo(1);
        }
        assertThat(init(List.of("\u0000".repeat(100_000), "1", "\uffff")).code())
                .isEqualTo(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessItIsToBeReplaced() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "mine");
        var withNo = new ArrayList<>(ANSWERS);
        withNo.addFirst("n");
        assertThat(init(withNo).out()).contains("Replace it?", "Nothing was changed");
        assertThat(init(List.of()).code()).isEqualTo(1);
        assertThat(init(List.of(), all(), "--yes").err()).contains("is there already", "--force");
        assertThat(file()).hasContent("mine");

        var withYes = new ArrayList<>(ANSWERS);
        withYes.addFirst("y");
        assertThat(init(withYes).code()).isZero();
        assertThat(written().http().port()).isEqualTo(8099);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(init(List.of(), all(), "--yes", "--force").code()).isZero();
        assertThat(written().http().port()).isEqualTo(8080);
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsSaidBeforeAnythingIsAsked() throws Exception {
        Files.writeString(folder.resolve("data"), "a file");
        Outcome inAFile = init(ANSWERS);
        assertThat(inAFile.code()).isEqualTo(1);
        assertThat(inAFile.err()).contains(folder.resolve("data") + " is no folder", "--data");
        assertThat(inAFile.out()).isEmpty();

        Outcome overAFolder = init(ANSWERS, "--config", folder.toString());
        assertThat(overAFolder.code()).isEqualTo(1);
        assertThat(overAFolder.err()).contains(folder + " is a folder", "--config");
        assertThat(overAFolder.out()).isEmpty();
    }

    private static Map<String, String> all() {
        return Map.of(
                "TELECAST_FAKE_API_ID", "1234567",
                "TELECAST_FAKE_API_HASH", HASH,
                "TELECAST_TELEGRAM_BOT_TOKEN", TOKEN,
                "TELECAST_TELEGRAM_STORAGE_CHANNEL", "-1001234567890",
                "TELECAST_ADMINS", "11111111");
    }

    @Test
    void withoutAskingAllComesFromOptionsAndTheEnvironment() throws Exception {
        Outcome outcome = init(List.of(), all(), "--yes", "--port", "8123", "--owner", "22222222");
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(written().http().port()).isEqualTo(8123);
        assertThat(written().people().admins()).containsExactly(22222222L);
        assertThat(outcome.said()).doesNotContain(TOKEN, HASH);
    }

    @Test
    void withoutAskingAllThatIsMissingOrWrongIsNamedTogether() {
        Outcome outcome = init(
                List.of(),
                Map.of("TELECAST_TELEGRAM_BOT_TOKEN", "hunter2"),
                "--yes",
                "--port",
                "many",
                "--api-id",
                "0");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("http.port = many", "fake.api-id = 0", "telegram.bot-token = ******")
                .contains("fake.api-hash is missing", "TELECAST_TELEGRAM_STORAGE_CHANNEL")
                .doesNotContain("hunter2", "\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aBackendThatDoesNotExistIsSaid() {
        Outcome outcome = init(ANSWERS, "--backend", "fax");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'fax'", "fake");
    }
}
