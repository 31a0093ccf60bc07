package io.telecast.api.command;

import io.telecast.api.Stable;
import io.telecast.api.chat.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a command is called, for whom it is, and what it takes. The host checks the count of arguments and answers with
 * the usage line when it is wrong.
 *
 * <pre>{@code
 * CommandSpec remind = CommandSpec.named("remind")
 *         .describedAs("Reminds you")
 *         .takes(Argument.required("minutes"))
 *         .takes(Argument.rest("text"))
 *         .help(Html.text("/remind 20 Tea is ready"))
 *         .build();
 * }</pre>
 *
 * @param name 1 to 32 of {@code a-z 0-9 _}, without the slash
 * @param description one sentence for the command menu and {@code /help}
 * @param help what {@code /help <name>} adds to the usage line; may be empty
 * @since 1.0
 */
@Stable
public record CommandSpec(String name, String description, Audience audience, List<Argument> arguments, Html help) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

    public CommandSpec {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A command's name has 1 to 32 of a-z, 0-9 and _: " + name);
        }
        if (description.isBlank() || description.length() > 256) {
            throw new IllegalArgumentException("A command needs a description of 1 to 256 characters: " + name);
        }
        arguments = List.copyOf(arguments);
    }

    /** Starts the description of a command; everyone may use it until {@link Builder#audience} says otherwise. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Such as {@code /ban <id> [reason]}. */
    public String usage() {
        var out = new StringBuilder("/").append(name);
        for (Argument argument : arguments) {
            out.append(
                    switch (argument.kind()) {
                        case REQUIRED -> String.format(Locale.ROOT, " <%s>", argument.name());
                        case OPTIONAL, REST -> String.format(Locale.ROOT, " [%s]", argument.name());
                    });
        }
        return out.toString();
    }

    /** Collects the parts of a command. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private String description = "";
        private Audience audience = Audience.EVERYONE;
        private final List<Argument> arguments = new ArrayList<>();
        private Html help = Html.EMPTY;

        private Builder(String name) {
            this.name = name;
        }

        public Builder describedAs(String sentence) {
            description = sentence;
            return this;
        }

        public Builder audience(Audience who) {
            audience = who;
            return this;
        }

        public Builder takes(Argument argument) {
            arguments.add(argument);
            return this;
        }

        /** Tells more, with examples, in {@code /help <name>}. */
        public Builder help(Html more) {
            help = more;
            return this;
        }

        public CommandSpec build() {
            return new CommandSpec(name, description, audience, arguments, help);
        }
    }
}
