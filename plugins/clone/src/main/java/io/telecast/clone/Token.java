package io.telecast.clone;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What BotFather gives for a bot. Its text form hides the secret.
 *
 * @param value the whole token
 */
record Token(long botId, String value) {

    static final Pattern FORM =
            Pattern.compile("(?<![A-Za-z0-9_:-])([1-9][0-9]{0,17}):[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])");

    /** The tokens in a text, such as BotFather's message; each once. */
    static List<Token> in(String text) {
        return FORM.matcher(text)
                .results()
                .map(match -> new Token(Long.parseLong(match.group(1)), match.group()))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return botId + ":…";
    }
}
