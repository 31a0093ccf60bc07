package io.telecast.batch;

import io.telecast.api.chat.MessageRef;
import java.time.Instant;

/**
 * How far a delivery has come: the state of its job.
 *
 * @param request number of the message that asked for it, in the private chat of the user
 * @param files how many there are
 * @param payload of the start link that asked for it: a secret
 * @param next index of the first file that was not dealt with
 * @param sent files that have arrived
 * @param missing files that could not be sent
 * @param progress number of the message that shows the progress, 0 before there is one
 * @param finished when it was done; kept for a while, so that a request that comes twice is known
 */
record Delivering(
        long botId,
        long userId,
        long request,
        long collectionId,
        int files,
        String payload,
        Instant asked,
        int next,
        int sent,
        int missing,
        long progress,
        boolean finished) {

    static Delivering begin(
            long botId, long userId, long request, long collectionId, int files, String payload, Instant now) {
        return new Delivering(botId, userId, request, collectionId, files, payload, now, 0, 0, 0, 0, false);
    }

    /** What the keys of a user's deliveries begin with. */
    static String prefix(long botId, long userId) {
        return botId + "." + userId + ".";
    }

    static String key(long botId, long userId, long request) {
        return prefix(botId, userId) + request;
    }

    String key() {
        return key(botId, userId, request);
    }

    /** Whether files are left to be sent. */
    boolean isUnderWay() {
        return !finished && next < files;
    }

    /** Names this delivery, also among those that the same message asked for before. */
    String orderId() {
        return "batch." + key() + "." + asked.toEpochMilli();
    }

    MessageRef progressMessage() {
        return new MessageRef(userId, progress);
    }

    Delivering withProgress(long message) {
        return new Delivering(
                botId, userId, request, collectionId, files, payload, asked, next, sent, missing, message, finished);
    }

    Delivering afterOne(boolean arrived) {
        return new Delivering(
                botId,
                userId,
                request,
                collectionId,
                files,
                payload,
                asked,
                next + 1,
                arrived ? sent + 1 : sent,
                arrived ? missing : missing + 1,
                progress,
                finished);
    }

    Delivering done() {
        return new Delivering(
                botId, userId, request, collectionId, files, payload, asked, next, sent, missing, progress, true);
    }

    @Override
    public String toString() {
        return "Delivering[" + key() + ", collection=" + collectionId + ", next=" + next + "]";
    }
}
