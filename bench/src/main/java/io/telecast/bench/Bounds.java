package io.telecast.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Bounds of the numbers on a command line. */
public final class Bounds {

    private Bounds() {}

    /** @throws ParameterException if the value is outside, with what may stand there */
    public static void require(CommandSpec spec, String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " is " + least + " to " + most + ", not " + value + ".");
        }
    }
}
