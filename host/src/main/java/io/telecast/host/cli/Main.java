package io.telecast.host.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code telecast}. Exit codes: 0 done, 1 could not be done, 2 the command line or the configuration is wrong. */
@Command(
        name = "telecast",
        description = "A Telegram bot and HTTP streaming server with hot-loaded plugins.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            SandboxCommand.class,
            InitCommand.class,
            DoctorCommand.class,
            RunCommand.class,
            ConfigCommand.class,
            PluginsCommand.class,
            DevCommand.class,
            ConsoleCommand.class,
            KeysCommand.class,
            WorkersCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(arguments, System.in, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        System.exit(code);
    }

    static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main(), new Commands(in))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new FailureReport())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
