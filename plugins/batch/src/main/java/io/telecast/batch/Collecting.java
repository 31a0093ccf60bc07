package io.telecast.batch;

import io.telecast.api.chat.MessageRef;
import java.time.Instant;

/**
 * How far the making of a batch has come: the state of its job. What was found lies in {@link Slice}s.
 *
 * @param request number of the message that asked for it, in the private chat of the user
 * @param title may be empty
 * @param next number of the first message that was not looked at
 * @param found files so far
 * @param leftOut files that Telegram did not let be copied
 * @param progress number of the message that shows the progress, 0 before there is one
 * @param finished when it was done; kept for a while, so that a request that comes twice is known
 */
record Collecting(
        long botId,
        long userId,
        long request,
        Source source,
        String title,
        Instant asked,
        long next,
        int found,
        int leftOut,
        long progress,
        boolean finished) {

    static Collecting begin(long botId, long userId, long request, Source source, String title, Instant now) {
        return new Collecting(botId, userId, request, source, title, now, source.first(), 0, 0, 0, false);
    }

    /** What the keys of a user's work begin with. */
    static String prefix(long botId, long userId) {
        return botId + "." + userId + ".";
    }

    static String key(long botId, long userId, long request) {
        return prefix(botId, userId) + request;
    }

    String key() {
        return key(botId, userId, request);
    }

    /** Whether messages are left to be looked at. */
    boolean isUnderWay() {
        return !finished && next <= source.last();
    }

    String name() {
        return title.isEmpty() ? source.name() : title;
    }

    long looked() {
        return next - source.first();
    }

    MessageRef progressMessage() {
        return new MessageRef(userId, progress);
    }

    Collecting withProgress(long message) {
        return new Collecting(botId, userId, request, source, title, asked, next, found, leftOut, message, finished);
    }

    Collecting after(long upTo, int files, int missed) {
        return new Collecting(
                botId,
                userId,
                request,
                source,
                title,
                asked,
                upTo + 1,
                found + files,
                leftOut + missed,
                progress,
                finished);
    }

    Collecting done() {
        return new Collecting(botId, userId, request, source, title, asked, next, found, leftOut, progress, true);
    }
}
