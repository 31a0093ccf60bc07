package io.telecast.host.cli;

import io.telecast.host.cli.init.Asker;
import io.telecast.host.cli.init.ConfigFile;
import io.telecast.host.cli.init.Interview;
import io.telecast.host.cli.init.Place;
import io.telecast.host.cli.init.Question;
import io.telecast.host.cli.init.Questions;
import io.telecast.host.config.BackendKeys;
import io.telecast.host.config.ConfigLoader;
import io.telecast.host.config.ConfigSources;
import io.telecast.host.config.KeyGuide;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code telecast init}: asks for what is needed and writes the configuration file. */
@Command(
        name = "init",
        description = "Asks for what Telecast needs and writes a commented configuration file. What an option or an"
                + " environment variable such as TELECAST_TELEGRAM_BOT_TOKEN gives is not asked for; secrets have no"
                + " option, since others on this machine could see them.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TELECAST_DATA:-data}",
            description = "The data directory; the file is DIR/telecast.yaml. Default: ./data")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "Writes this file instead of DIR/telecast.yaml.")
    private @Nullable Path file;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "tdlib",
            description = "How Telegram is reached. Default: tdlib")
    private String backend = "tdlib";

    @Option(names = "--api-id", paramLabel = "ID", description = "The API id of my.telegram.org.")
    private @Nullable String apiId;

    @Option(names = "--storage-channel", paramLabel = "ID", description = "The channel where files are kept.")
    private @Nullable String channel;

    @Option(names = "--owner", paramLabel = "ID", description = "Your user id.")
    private @Nullable String owner;

    @Option(names = "--public-url", paramLabel = "URL", description = "What links start with.")
    private @Nullable String publicUrl;

    @Option(names = "--port", paramLabel = "PORT", description = "Where the server listens.")
    private @Nullable String port;

    @Option(
            names = {"-y", "--yes"},
            description = "Asks nothing: what is not given has its default.")
    private boolean yes;

    @Option(names = "--force", description = "Replaces a file that is there without asking.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final LineInput input;
    private final Map<String, String> environment;

    InitCommand(LineInput input, Map<String, String> environment) {
        this.input = input;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        List<BackendKeys> backends = HostOptions.backendKeys();
        if (backends.stream().noneMatch(each -> each.name().equals(backend))) {
            throw new IllegalArgumentException("There is no backend '" + backend + "'. Choose one of: "
                    + String.join(", ", backends.stream().map(BackendKeys::name).toList()) + ".");
        }
        Path target = file == null ? data.resolve("telecast.yaml") : file;
        Optional<String> problem = Place.problem(target);
        if (problem.isPresent()) {
            throw new IOException(problem.get());
        }
        var asker = new Terminal(spec.commandLine().getOut());
        if (!mayWrite(target, asker)) {
            asker.say("Nothing was changed.");
            return 1;
        }
        var keys = new KeyGuide(backends, backend);
        List<Question> questions = Questions.of(keys, backend);
        Map<String, String> answers = new LinkedHashMap<>();
        if (!backend.equals("tdlib")) {
            answers.put("telegram.backend", backend);
        }
        answers.putAll(new Interview(keys, asker, given(questions), !yes).hold(questions));
        new ConfigFile(keys, answers)
                .write(
                        target,
                        written -> new ConfigLoader(backends)
                                .load(ConfigSources.of(data).file(written).build()));
        asker.say("");
        asker.say("Written: " + target + ". Only this user can read it.");
        next(asker, target);
        return 0;
    }

    private boolean mayWrite(Path target, Asker asker) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || force) {
            return true;
        }
        if (yes) {
            throw new IOException(
                    target + " is there already. Add --force to replace it, or name another with --config.");
        }
        Optional<String> answer = asker.ask(target + " is there already. Replace it? [y/N] ", false);
        return answer.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("y") || text.equals("yes"))
                .isPresent();
    }

    private Map<String, String> given(List<Question> questions) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Question question : questions) {
            String variable = environment.getOrDefault(KeyGuide.variable(question.key()), "");
            if (!variable.isBlank()) {
                given.put(question.key(), variable);
            }
        }
        option(given, backend + ".api-id", apiId);
        option(given, "telegram.storage-channel", channel);
        option(given, "admins", owner);
        option(given, "http.public-url", publicUrl);
        option(given, "http.port", port);
        return given;
    }

    private static void option(Map<String, String> given, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, value);
        }
    }

    private void next(Asker asker, Path target) {
        String with = file == null
                ? data.equals(Path.of("data")) ? "" : " --data " + data
                : " --data " + data + " --config " + target;
        asker.say("");
        asker.say("Next:");
        asker.say("  1. Make the bot an administrator of the storage channel that may post, edit and delete messages.");
        asker.say("  2. telecast doctor" + with + "    says whether everything is in place");
        asker.say("  3. telecast run" + with + "    starts the server");
        asker.say("  4. telecast workers add" + (data.equals(Path.of("data")) ? "" : " --data " + data)
                + "    adds bots that make streams faster");
    }

    private final class Terminal implements Asker {
        private final PrintWriter out;

        Terminal(PrintWriter out) {
            this.out = out;
        }

        @Override
        public Optional<String> ask(String question, boolean secret) throws IOException {
            return input.ask(out, question, secret);
        }

        @Override
        public void say(String line) {
            out.println(line);
        }
    }
}
