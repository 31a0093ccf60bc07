package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;

/**
 * What to ask a data centre. It may be sent more than once, where an answer got lost.
 *
 * @param body the function's number and parameters
 * @param answer reads the answer; runs on the thread that receives, at most once with success, and never after the
 *     waiting call has ended, so that it may fill the caller's buffer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request<T>(byte[] body, AnswerReader<T> answer) {

    /** Reads an answer. */
    @FunctionalInterface
    public interface AnswerReader<T> {

        T read(TlReader in) throws TlException;
    }
}
