package io.telecast.batch;

import java.util.List;

/** What somebody wrote behind {@code /batch}. */
sealed interface BatchRequest {

    /** Nothing: both ends are to be asked for. */
    record Bare() implements BatchRequest {}

    /** One end: the other is to be asked for. */
    record OneEnd(PostLink first) implements BatchRequest {}

    /**
     * Both ends.
     *
     * @param title may be empty
     */
    record BothEnds(PostLink first, PostLink last, String title) implements BatchRequest {}

    /** A word where a link should be. */
    record Unreadable(String word) implements BatchRequest {}

    static BatchRequest of(String text) {
        String line = OneLine.of(text);
        if (line.isEmpty()) {
            return new Bare();
        }
        List<PostLink.Found> links = PostLink.all(line);
        if (links.isEmpty() || isWord(line.substring(0, links.getFirst().start()))) {
            return new Unreadable(firstWord(line));
        }
        PostLink.Found first = links.getFirst();
        if (links.size() == 1) {
            String rest = line.substring(first.end()).strip();
            return rest.isEmpty() ? new OneEnd(first.link()) : new Unreadable(firstWord(rest));
        }
        PostLink.Found last = links.get(1);
        if (last.start() > first.end() && isWord(line.substring(first.end(), last.start()))) {
            return new Unreadable(firstWord(line.substring(first.end()).strip()));
        }
        return new BothEnds(
                first.link(), last.link(), line.substring(last.end()).strip());
    }

    /** Whether there is more than a dash or a comma. */
    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String firstWord(String line) {
        return OneLine.cut(line.split(" ", 2)[0], 100);
    }
}
