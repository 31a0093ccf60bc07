package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.config.ConfigException;
import io.telecast.host.config.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in sentences why a command failed; a stack trace only for what nobody foresaw. */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case ConfigException wrong -> {
                err.println("The configuration has " + wrong.problems().size() + " problem"
                        + (wrong.problems().size() == 1 ? ":" : "s:"));
                for (Problem problem : wrong.problems()) {
                    err.println("  " + problem.line());
                }
                return 2;
            }
            case StartException cannot -> err.println("telecast: " + cannot.getMessage());
            case IOException cannot -> err.println("telecast: " + cannot.getMessage());
            case IllegalArgumentException wrong -> {
                err.println("telecast: " + wrong.getMessage());
                return 2;
            }
            default -> failure.printStackTrace(err);
        }
        return 1;
    }
}
