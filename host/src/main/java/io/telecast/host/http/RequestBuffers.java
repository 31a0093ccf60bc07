package io.telecast.host.http;

import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * A pool that makes a new buffer on the heap for whatever a connection reads, and shares only the direct ones, which
 * connections write from.
 *
 * <p>Jetty may give the buffer of a request back twice when it refuses a malformed one (jetty.project issue 12939,
 * still seen in 12.1.14). A shared pool then lends it to two connections, and a client gets the answer to another
 * one's request. A buffer that nobody lends again cannot do that. Thread-safe.
 */
final class RequestBuffers extends ByteBufferPool.Wrapper {

    /** @param direct the pool for buffers that are written from */
    RequestBuffers(ByteBufferPool direct) {
        super(direct);
    }

    /** Makes connections read into buffers on the heap. */
    static void use(HttpConfiguration configuration) {
        configuration.setUseInputDirectByteBuffers(false);
    }

    @Override
    public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
        return (direct ? getWrapped() : NON_POOLING).acquire(size, direct);
    }
}
