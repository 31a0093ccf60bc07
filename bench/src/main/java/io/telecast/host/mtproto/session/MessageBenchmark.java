package io.telecast.host.mtproto.session;

import io.telecast.host.mtproto.crypto.AesIge;
import io.telecast.host.mtproto.crypto.AuthKey;
import io.telecast.host.mtproto.crypto.MessageKeys;
import io.telecast.host.mtproto.tl.TlException;
import io.telecast.host.mtproto.tl.TlReader;
import io.telecast.host.mtproto.tl.TlWriter;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A part of a file from its packet to the slab: decrypted, checked, read and copied out; and the request for one. To be
 * compared with {@code CipherBenchmark}: what {@link #open} costs beyond the cipher and the hash is ours. Each time the
 * packet is copied first, since it is decrypted in place.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class MessageBenchmark {

    private static final long SESSION = 7;
    private static final int REQUEST = 120;
    private static final int STEP = 64 << 10;

    @Param({"512", "1024"})
    public int kib;

    private MessageOpener opener;
    private MessageSealer sealer;
    private byte[] packet;
    private byte[] buffer;
    private ByteBuffer slab;
    private TlWriter request;

    @Setup
    public void prepare() {
        byte[] secret = new byte[256];
        new Random(1).nextBytes(secret);
        var key = new AuthKey(secret);
        opener = new MessageOpener(key, SESSION);
        sealer = new MessageSealer(key, SESSION, new SecureRandom());
        packet = packet(key, new byte[kib << 10]);
        buffer = new byte[packet.length];
        slab = ByteBuffer.allocateDirect(kib << 10);
        request = new TlWriter(REQUEST).writeRaw(new byte[REQUEST]);
    }

    /** As it comes from a socket: in steps. */
    @Benchmark
    public int open() throws TlException {
        for (int at = 0; at < packet.length; at += STEP) {
            int count = Math.min(STEP, packet.length - at);
            System.arraycopy(packet, at, buffer, at, count);
            opener.came(buffer, buffer.length, at + count);
        }
        TlReader body = opener.finish(buffer, buffer.length).body();
        body.expect(Service.RPC_RESULT);
        body.readLong();
        for (int i = 0; i < 3; i++) {
            body.readInt();
        }
        return body.readBytes(slab.clear());
    }

    @Benchmark
    public int seal() {
        return sealer.seal(1, 5, 1, request);
    }

    /** What a data centre answers to a request for a part. */
    private static byte[] packet(AuthKey key, byte[] part) {
        byte[] body = new TlWriter(part.length + 64)
                .writeInt(Service.RPC_RESULT)
                .writeLong(4)
                .writeInt(0)
                .writeInt(0)
                .writeInt(0)
                .writeBytes(part)
                .toBytes();
        byte[] plain = new TlWriter(body.length + 64)
                .writeLong(1)
                .writeLong(SESSION)
                .writeLong(5)
                .writeInt(1)
                .writeInt(body.length)
                .writeRaw(body)
                .writeRaw(new byte[12 + (-(32 + body.length + 12) & 15)])
                .toBytes();
        var keys = new MessageKeys(key, MessageKeys.Direction.TO_CLIENT);
        byte[] messageKey = new byte[MessageKeys.MESSAGE_KEY];
        keys.messageKey(plain, 0, plain.length, messageKey, 0);
        keys.derive(messageKey, 0);
        new AesIge().encrypt(keys.key(), keys.vector(), plain, 0, plain.length);
        return new TlWriter(plain.length + 24)
                .writeLong(key.id())
                .writeRaw(messageKey)
                .writeRaw(plain)
                .toBytes();
    }
}
