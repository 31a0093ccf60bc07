package io.telecast.host;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.telecast.host.stream.ClientPool;
import io.telecast.host.stream.MemoryChunkCache;
import io.telecast.host.stream.PooledWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The host's figures for Prometheus. Made when they are first asked for, so that a start does not wait for them. */
final class HostMetrics {

    private final ClientPool pool;
    private final MemoryChunkCache cache;
    private final IntSupplier streams;
    private @Nullable Registry registry;

    HostMetrics(ClientPool pool, MemoryChunkCache cache, IntSupplier streams) {
        this.pool = pool;
        this.cache = cache;
        this.streams = streams;
    }

    /** All figures in Prometheus' text format. */
    synchronized String scrape() {
        if (registry == null) {
            registry = new Registry();
        }
        return registry.scrape();
    }

    private final class Registry {
        private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        private final List<PerWorker> perWorker = new ArrayList<>();

        Registry() {
            Gauge.builder("telecast.streams", streams, IntSupplier::getAsInt)
                    .description("Responses with file bytes under way")
                    .register(meters);
            Gauge.builder("telecast.cache.size", cache, MemoryChunkCache::cachedBytes)
                    .baseUnit("bytes")
                    .description("File bytes kept in memory")
                    .register(meters);
            Gauge.builder("telecast.cache.memory", cache, MemoryChunkCache::memoryBytes)
                    .baseUnit("bytes")
                    .description("Memory outside the Java heap that file bytes have, or had and will have again")
                    .register(meters);
            FunctionCounter.builder("telecast.cache.disk.hits", cache, MemoryChunkCache::diskHits)
                    .description("Chunks that came from the disk cache")
                    .register(meters);
            Gauge.builder("telecast.cache.fetches", cache, MemoryChunkCache::fetches)
                    .description("Chunks being fetched")
                    .register(meters);
            Gauge.builder("telecast.cache.stray", cache, MemoryChunkCache::strayBytes)
                    .baseUnit("bytes")
                    .description("File bytes that viewers hold beyond what is kept")
                    .register(meters);
            FunctionCounter.builder("telecast.cache.hits", cache, MemoryChunkCache::hits)
                    .description("Chunks that were in memory or on their way")
                    .register(meters);
            FunctionCounter.builder("telecast.cache.misses", cache, MemoryChunkCache::misses)
                    .description("Chunks that had to be fetched")
                    .register(meters);
            worker("telecast.worker.load", "Parts being read", PooledWorker::load);
            worker("telecast.worker.parts", "Parts read since it was added", PooledWorker::parts);
            worker("telecast.worker.bytes", "Bytes read since it was added", PooledWorker::bytes);
            worker("telecast.worker.failures", "Attempts that failed", PooledWorker::failures);
            worker("telecast.worker.floods", "Flood waits", PooledWorker::floods);
            new JvmMemoryMetrics().bindTo(meters);
            new JvmThreadMetrics().bindTo(meters);
            new ProcessorMetrics().bindTo(meters);
        }

        String scrape() {
            perWorker.forEach(PerWorker::refresh);
            return meters.scrape();
        }

        private void worker(String name, String description, ToDoubleFunction<PooledWorker> figure) {
            perWorker.add(new PerWorker(
                    MultiGauge.builder(name).description(description).register(meters), figure));
        }
    }

    private final class PerWorker {
        private final MultiGauge gauge;
        private final ToDoubleFunction<PooledWorker> figure;

        PerWorker(MultiGauge gauge, ToDoubleFunction<PooledWorker> figure) {
            this.gauge = gauge;
            this.figure = figure;
        }

        /** Workers come and go, so their rows are made anew. */
        void refresh() {
            List<Row<?>> rows = new ArrayList<>();
            for (PooledWorker worker : pool.workers()) {
                rows.add(Row.of(Tags.of("bot", Long.toString(worker.botId())), worker, figure));
            }
            gauge.register(rows, true);
        }
    }
}
