package io.telecast.host.bot;

import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that is a command.
 *
 * @param name in lower case, without slash and bot name
 * @param rest what follows, without white space around it
 */
record CommandLine(String name, String rest) {

    private static final Pattern FORM =
            Pattern.compile("/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** The command in a text, unless it is none or is meant for another bot. */
    static Optional<CommandLine> parse(String text, String botUsername) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(2) != null && !form.group(2).equalsIgnoreCase(botUsername)) {
            return Optional.empty();
        }
        String rest = form.group(3) == null ? "" : form.group(3).strip();
        return Optional.of(new CommandLine(form.group(1).toLowerCase(Locale.ROOT), rest));
    }

    /** The arguments as the command takes them, or empty if their count is wrong. */
    Optional<List<String>> arguments(CommandSpec spec) {
        var found = new ArrayList<String>();
        String left = rest;
        for (Argument argument : spec.arguments()) {
            if (argument.kind() == Argument.Kind.REST) {
                found.add(left);
                left = "";
                continue;
            }
            if (left.isEmpty()) {
                if (argument.kind() == Argument.Kind.REQUIRED) {
                    return Optional.empty();
                }
                continue;
            }
            String[] parts = left.split("\\s+", 2);
            found.add(parts[0]);
            left = parts.length > 1 ? parts[1] : "";
        }
        return left.isEmpty() ? Optional.of(List.copyOf(found)) : Optional.empty();
    }
}
