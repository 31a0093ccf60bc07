package io.telecast.host.links;

import io.telecast.api.Registration;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.owner.Held;
import io.telecast.host.owner.LeavingException;
import io.telecast.host.owner.Ordered;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins make of outgoing links; a transformer that fails or is slow leaves a link as it was. */
final class LinkTransformers {

    private static final Logger LOG = LoggerFactory.getLogger(LinkTransformers.class);

    /** What the contract with plugins grants to one transformer for one link. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final Ordered<LinkTransformer> transformers = new Ordered<>();

    Registration add(Owner owner, LinkTransformer transformer) {
        return transformers.add(owner, transformer);
    }

    /** Runs every link through every transformer, in the order of the plugins; the links of one reply side by side. */
    List<OutgoingLink> apply(List<OutgoingLink> links) {
        try {
            return applyAll(links);
        } catch (LeavingException left) {
            // One is being replaced: again, with its next generation.
            return apply(links);
        }
    }

    private List<OutgoingLink> applyAll(List<OutgoingLink> links) {
        List<OutgoingLink> current = links;
        for (LinkTransformer transformer : transformers.serving()) {
            List<Running> running = current.stream()
                    .map(link -> Running.start(transformer, link))
                    .toList();
            long deadline = System.nanoTime() + LIMIT.toNanos();
            current = running.stream().map(one -> one.result(deadline)).toList();
        }
        return current;
    }

    private record Running(
            LinkTransformer transformer, OutgoingLink link, FutureTask<OutgoingLink> task, Thread thread) {

        static Running start(LinkTransformer transformer, OutgoingLink link) {
            var task = new FutureTask<>(() -> transformer.transform(link));
            return new Running(
                    transformer,
                    link,
                    task,
                    Thread.ofVirtual().name("link-transformer").start(task));
        }

        OutgoingLink result(long deadline) {
            try {
                return Patience.get(task, deadline - System.nanoTime(), () -> Held.isHeld(transformer));
            } catch (TimeoutException slow) {
                LOG.warn("A plugin took over {} s to change a link; it is shown as it was.", LIMIT.toSeconds());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof LeavingException left) {
                    throw left;
                }
                LOG.warn("A plugin could not change a link; it is shown as it was.", failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
            return link;
        }
    }
}
