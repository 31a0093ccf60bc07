package io.telecast.testdc.wire;

import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.ObjectReader;
import io.telecast.testdc.tl.TlException;
import io.telecast.testdc.tl.TlInput;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlSchema;
import io.telecast.testdc.wire.session.Calls;
import io.telecast.testdc.wire.session.Link;
import io.telecast.testdc.wire.session.WireSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests and has each worked on in its turn. Thread-safe. */
final class Dispatcher implements Calls {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final ObjectReader reader;
    private final Worker worker;
    private final Counters counters;

    Dispatcher(TlSchema schema, Methods methods, Faults faults, Counters counters) {
        this.reader = new ObjectReader(schema);
        this.worker = new Worker(schema, methods, faults, counters);
        this.counters = counters;
    }

    @Override
    public void call(WireSession session, Link link, long messageId, TlInput body) {
        try {
            Unwrapped request = Unwrapped.of(reader.readFunction(body));
            if (request.asksForUpdates()) {
                session.wantUpdates();
            }
            TlObject query = request.query();
            Runnable work = () -> worker.work(new Request(session, link, messageId, query));
            if (request.isFileMethod()) {
                Thread.ofVirtual().name("file").start(work);
            } else {
                session.inOrder(work);
            }
        } catch (TlException.Unknown e) {
            log.warn("A request can't be read. {}", e.getMessage());
            counters.unknown(e.hexId());
            session.refuse(link, messageId, RpcError.badRequest("INPUT_METHOD_INVALID"));
        } catch (TlException | IllegalArgumentException e) {
            log.info("A request can't be read. {}", e.getMessage());
            session.refuse(link, messageId, RpcError.badRequest("INPUT_REQUEST_INVALID"));
        }
    }
}
