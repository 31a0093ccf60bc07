package io.telecast.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A link to a message, as Telegram's apps copy it, in all its spellings. What follows a good link is left alone.
 *
 * @param message the message's number
 */
record PostLink(Place place, long message) {

    /** In which chat. */
    sealed interface Place {}

    /** A chat by its id, as bots know it. */
    record ById(long chatId) implements Place {}

    /** A public chat. */
    record ByName(String username) implements Place {}

    private static final long MAX_CHANNEL = 997_852_516_352L;
    private static final long FIRST_CHANNEL = -1_000_000_000_000L;
    private static final String NUMBER = "0*+[0-9]{1,19}+(?!\\w)";
    private static final String NAME = "[a-z][a-z0-9_]{3,31}+";
    // a topic's number may stand between the chat and the message
    private static final Pattern WEB = Pattern.compile(
            "(?<![\\w./@:-])(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)/"
                    + "(?:c/(?<id>" + NUMBER + ")|(?:s/)?(?<name>" + NAME + "))"
                    + "(?:/" + NUMBER + ")?/(?<message>" + NUMBER + ")(?!/\\w)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern APP = Pattern.compile(
            "(?<!\\w)tg://(?:privatepost\\?channel=(?<id>" + NUMBER + ")|resolve\\?domain=(?<name>" + NAME + "))"
                    + "&post=(?<message>" + NUMBER + ")",
            Pattern.CASE_INSENSITIVE);

    /** A link that was found in a text. */
    record Found(PostLink link, int start, int end) {}

    /** The link in a text, if there is a good one. */
    static Optional<PostLink> in(String text) {
        return all(text).stream().map(Found::link).findFirst();
    }

    /** The good links in a text, in order. */
    static List<Found> all(String text) {
        var found = new ArrayList<Found>();
        for (Pattern form : List.of(WEB, APP)) {
            form.matcher(text)
                    .results()
                    .forEach(match ->
                            of(match).ifPresent(link -> found.add(new Found(link, match.start(), end(text, match)))));
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    /** A post of a chat. */
    static PostLink of(long chatId, long message) {
        return new PostLink(new ById(chatId), message);
    }

    /** What {@link #note} wrote. */
    static PostLink ofNote(String note) {
        int space = note.indexOf(' ');
        String chat = note.substring(0, space);
        long message = Long.parseLong(note.substring(space + 1));
        boolean named = Character.isLetter(chat.charAt(0));
        return named ? new PostLink(new ByName(chat), message) : of(Long.parseLong(chat), message);
    }

    /** The shortest text that {@link #ofNote} understands. */
    String note() {
        String chat = switch (place) {
            case ById(long chatId) -> Long.toString(chatId);
            case ByName(String username) -> username;
        };
        return chat + " " + message;
    }

    private static Optional<PostLink> of(MatchResult match) {
        Optional<Long> message = number(match.group("message"), Integer.MAX_VALUE);
        if (match.group("name") != null) {
            var place = new ByName(match.group("name"));
            return message.map(number -> new PostLink(place, number));
        }
        Optional<Long> channel = number(match.group("id"), MAX_CHANNEL);
        return channel.flatMap(id -> message.map(number -> of(FIRST_CHANNEL - id, number)));
    }

    private static Optional<Long> number(String digits, long max) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 18) {
            return Optional.empty();
        }
        long number = Long.parseLong(significant);
        return number >= 1 && number <= max ? Optional.of(number) : Optional.empty();
    }

    /** The link's end with its query, such as {@code ?single}. */
    private static int end(String text, MatchResult match) {
        int end = match.end();
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
