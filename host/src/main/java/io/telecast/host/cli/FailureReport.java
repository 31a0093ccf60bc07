package io.telecast.host.cli;

import io.telecast.host.StartException;
import io.telecast.host.config.ConfigException;
import io.telecast.host.config.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
            case FileSystemException cannot -> err.println("telecast: " + sentence(cannot));
            case IOException cannot -> err.println("telecast: " + cannot.getMessage());
            case IllegalArgumentException wrong -> {
                err.println("telecast: " + wrong.getMessage());
                return 2;
            }
            default -> failure.printStackTrace(err);
        }
        return 1;
    }

    /** Java's own messages are often no more than the file's name. */
    private static String sentence(FileSystemException cannot) {
        String file = cannot.getFile() == null ? "A file" : cannot.getFile();
        return switch (cannot) {
            case AccessDeniedException denied ->
                file + " may not be read or written by this user. Give it the right to, or name another place.";
            case NoSuchFileException gone -> file + " does not exist and cannot be made. Name another place.";
            default ->
                file + " cannot be used" + (cannot.getReason() == null ? "" : ": " + cannot.getReason())
                        + ". Name another place.";
        };
    }
}
