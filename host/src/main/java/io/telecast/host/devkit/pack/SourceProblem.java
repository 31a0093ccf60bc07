package io.telecast.host.devkit.pack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the compiler says of a place.
 *
 * @param error whether it kept the classes from being made
 * @param file none where it is about no file
 * @param line counted from 1, 0 where it is about no line
 * @param column counted from 1, 0 where it is about none
 * @param message one or several lines
 * @param excerpt the line of source, empty where there is none
 */
public record SourceProblem(
        boolean error, Optional<Path> file, long line, long column, String message, String excerpt) {}
