package io.telecast.bench;

import io.telecast.host.mtproto.crypto.AesCtr;
import io.telecast.host.mtproto.crypto.AesIge;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ciphers that every byte from Telegram goes through. An operation is 1 MiB, so that operations a second are MiB a
 * second. {@link #ige} is to be compared with {@link #plainLoop}, the mode as its definition says it, and with
 * {@link #bareChain}, which no loop of block calls can pass: each block's call waits for the one before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class CipherBenchmark {

    private static final int MIB = 1 << 20;
    private static final int BLOCK = 16;

    private final byte[] data = new byte[MIB];
    private final byte[] into = new byte[MIB];
    private final byte[] key = new byte[AesIge.KEY];
    private final byte[] vector = new byte[AesIge.VECTOR];
    private final AesIge ige = new AesIge();
    private final AesCtr ctr = new AesCtr(key, new byte[BLOCK]);
    private Cipher blocks;
    private MessageDigest digest;

    @Setup
    public void prepare() throws GeneralSecurityException {
        new Random(1).nextBytes(data);
        blocks = Cipher.getInstance("AES/ECB/NoPadding");
        blocks.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
        digest = MessageDigest.getInstance("SHA-256");
    }

    @Benchmark
    public byte[] ige() {
        ige.decrypt(key, vector, data, 0, MIB);
        return data;
    }

    /** Byte by byte, with an array for each block. */
    @Benchmark
    public byte[] plainLoop() {
        byte[] cipherBefore = new byte[BLOCK];
        byte[] plainBefore = new byte[BLOCK];
        for (int at = 0; at < MIB; at += BLOCK) {
            byte[] block = new byte[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                block[i] = (byte) (data[at + i] ^ plainBefore[i]);
            }
            byte[] plain = blocks.update(block);
            for (int i = 0; i < BLOCK; i++) {
                plain[i] ^= cipherBefore[i];
                cipherBefore[i] = data[at + i];
            }
            System.arraycopy(plain, 0, data, at, BLOCK);
            plainBefore = plain;
        }
        return data;
    }

    /** Nothing but the blocks, each made of the one before. */
    @Benchmark
    public byte[] bareChain() throws GeneralSecurityException {
        for (int at = 0; at < MIB; at += 2 * BLOCK) {
            blocks.update(key, 0, BLOCK, vector, 0);
            blocks.update(vector, 0, BLOCK, key, 0);
        }
        return key;
    }

    @Benchmark
    public byte[] sha256() {
        return digest.digest(data);
    }

    /** The obfuscation of the transport. */
    @Benchmark
    public byte[] ctr() {
        ctr.apply(data, 0, MIB, into, 0);
        return into;
    }
}
