package io.telecast.host.cli;

import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; hands standard input to those that ask for something. */
final class Commands implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();
    private final InputStream in;

    Commands(InputStream in) {
        this.in = in;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == WorkersCommand.class) {
            return type.cast(new WorkersCommand(new LineInput(in)));
        }
        if (type == InitCommand.class) {
            return type.cast(new InitCommand(new LineInput(in), System.getenv()));
        }
        return others.create(type);
    }
}
