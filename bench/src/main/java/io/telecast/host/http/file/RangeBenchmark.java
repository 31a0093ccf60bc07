package io.telecast.host.http.file;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a {@code Range} header: the form that players write, beside a list, which takes the long way. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RangeBenchmark {

    private static final long SIZE = 1L << 30;

    // not final, so that nothing is computed beforehand
    private String usual = "bytes=123456789-123460884";
    private String list = "bytes=123456789-123460884, 5-9";

    @Benchmark
    public RangeSelection usual() {
        return RangeSelection.of(usual, SIZE);
    }

    @Benchmark
    public RangeSelection list() {
        return RangeSelection.of(list, SIZE);
    }
}
