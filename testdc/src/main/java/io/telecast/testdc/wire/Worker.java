package io.telecast.testdc.wire;

import io.telecast.testdc.fault.Counters;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.fault.FaultRule.Action;
import io.telecast.testdc.fault.Faults;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.Gzip;
import io.telecast.testdc.tl.ObjectWriter;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.tl.TlSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on requests and answers them, as far as faults allow. Thread-safe. */
final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private static final int WORTH_PACKING = 2048;

    private final ObjectWriter writer;
    private final Methods methods;
    private final Faults faults;
    private final Counters counters;

    Worker(TlSchema schema, Methods methods, Faults faults, Counters counters) {
        this.writer = new ObjectWriter(schema);
        this.methods = methods;
        this.faults = faults;
        this.counters = counters;
    }

    void work(Request request) {
        long bot = request.session().botId();
        counters.called(request.method(), bot);
        if (request.isGetFile()) {
            counters.took(bot);
        }
        try {
            struck(request, bot);
        } catch (RpcError e) {
            counters.refused(e.code(), e.text());
            request.refuse(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("{} failed.", request.query(), e);
            counters.refused(500, "INTERNAL");
            request.refuse(new RpcError(500, "INTERNAL"));
        } finally {
            if (request.isGetFile()) {
                counters.gave(bot);
            }
        }
    }

    private void struck(Request request, long bot) throws InterruptedException {
        FaultRule rule = faults.rules().strike(request.method(), bot).orElseGet(() -> FaultRule.on(request.method()));
        Thread.sleep(rule.delay());
        if (!request.isWanted()) {
            return;
        }
        switch (rule.action()) {
            case Action.Refuse refusal -> throw new RpcError(refusal.code(), refusal.text());
            case Action.Plain plain -> carryOut(plain, request, bot);
        }
    }

    private void carryOut(Action.Plain action, Request request, long bot) {
        switch (action) {
            case PROCEED -> request.answer(result(request, bot));
            case IGNORE -> log.info("{} is ignored on purpose.", request.method());
            case CUT -> request.link().cut();
            case CUT_BEFORE_ANSWER ->
                request.session().answerAfterCut(request.link(), request.messageId(), result(request, bot));
            case TEAR_ANSWER -> request.session().answerTorn(request.link(), request.messageId(), result(request, bot));
        }
    }

    private byte[] result(Request request, long bot) {
        TlObject answer = methods.call(request);
        byte[] result = writer.writeResult(request.method(), answer);
        if (request.isGetFile()) {
            counters.sentFile(bot, answer.bytes("bytes").length);
            return result;
        }
        return result.length > WORTH_PACKING ? Gzip.pack(result) : result;
    }
}
