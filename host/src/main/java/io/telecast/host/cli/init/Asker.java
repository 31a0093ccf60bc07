package io.telecast.host.cli.init;

import java.io.IOException;
import java.util.Optional;

/** Puts questions to a person, or to what was piped in. */
public interface Asker {

    /** The answer without spaces around it; none when there are no more. */
    Optional<String> ask(String question, boolean secret) throws IOException;

    /** Tells something. */
    void say(String line);
}
