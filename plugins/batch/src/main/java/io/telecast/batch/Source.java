package io.telecast.batch;

/**
 * The messages that a batch is made of.
 *
 * @param title the chat's, for people
 * @param username empty where the chat is private
 */
record Source(long chatId, String title, String username, long first, long last) {

    long messages() {
        return last - first + 1;
    }

    /** What a batch is called that got no name: the chat and the range. */
    String name() {
        String chat = OneLine.of(title);
        String of = chat.isEmpty() ? "Batch" : OneLine.cut(chat, 100);
        return first == last ? of + " " + first : of + " " + first + "–" + last;
    }

    /** Where Telegram shows a message to those who may see it. */
    String link(long message) {
        return username.isEmpty()
                ? "https://t.me/c/" + (-1_000_000_000_000L - chatId) + "/" + message
                : "https://t.me/" + username + "/" + message;
    }
}
