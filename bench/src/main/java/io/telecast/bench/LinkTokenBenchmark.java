package io.telecast.bench;

import io.telecast.host.links.LinkKeys;
import io.telecast.host.links.LinkToken;
import io.telecast.host.links.LinkToken.Purpose;
import io.telecast.host.links.LinkTokens;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What checking a link costs for each request, beside the bare HMAC that no check can do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class LinkTokenBenchmark {

    private static final LinkToken TOKEN = new LinkToken(Purpose.STREAM, 123_456, 0, 987_654_321L, Optional.empty());

    private @Nullable RecordStore records;
    private LinkTokens tokens;
    private String text;
    private String forged;
    private SecretKeySpec key;
    private byte[] payload;

    @Setup
    public void open() throws IOException {
        Path file = Files.createTempDirectory("telecast-bench").resolve("bench.db");
        records = SqliteRecordStore.open(file, InstantSource.system());
        tokens = new LinkTokens(
                new LinkKeys(records.open("bench", LinkKeys.SPEC), new SecureRandom(), InstantSource.system()));
        text = tokens.encode(TOKEN);
        forged = text.substring(0, text.length() - 2) + (text.endsWith("AA") ? "QQ" : "AA");
        key = new SecretKeySpec(new byte[32], "HmacSHA256");
        payload = new byte[28];
    }

    @TearDown
    public void close() {
        if (records != null) {
            records.close();
        }
    }

    @Benchmark
    public byte[] bareHmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(payload);
    }

    @Benchmark
    public String sign() {
        return tokens.encode(TOKEN);
    }

    @Benchmark
    public Optional<LinkToken> check() {
        return tokens.decode(text, Purpose.STREAM);
    }

    @Benchmark
    public Optional<LinkToken> refuse() {
        return tokens.decode(forged, Purpose.STREAM);
    }
}
