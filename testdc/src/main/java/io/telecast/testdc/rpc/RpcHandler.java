package io.telecast.testdc.rpc;

import io.telecast.testdc.tl.TlObject;

/**
 * The API methods of the data centre.
 *
 * <p>Calls of one session come one after another, those of different sessions at the same time; calls of {@code upload.…} methods
 * come all at once. Wrappers ({@code invokeWithLayer}, {@code initConnection}, {@code invokeWithoutUpdates}, {@code invokeAfterMsg}…)
 * are taken off, and what concerns keys alone ({@code auth.bindTempAuthKey}, {@code auth.dropTempAuthKeys}) is answered before.
 */
@FunctionalInterface
public interface RpcHandler {

    /**
     * @return the answer: an object of the method's result type, {@link TlObject#bool} or {@link TlObject#vector}
     * @throws RpcError what the client shall be told instead
     */
    TlObject handle(RpcCall call);
}
