package io.telecast.dist.plugins;

import io.telecast.dist.Digest;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Web;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A viewer who takes a file from beginning to end while other things happen. */
final class SlowStream {
    private final MadeUp file;
    private final AtomicLong received = new AtomicLong();
    private final CompletableFuture<String> digest;

    private SlowStream(MadeUp file, URI address) {
        this.file = file;
        this.digest = CompletableFuture.supplyAsync(
                () -> read(address), task -> Thread.ofVirtual().start(task));
    }

    static SlowStream of(MadeUp file, URI address) {
        return new SlowStream(file, address);
    }

    private String read(URI address) {
        try {
            return Digest.of(counted(Web.open(address).body()));
        } catch (IOException e) {
            throw new UncheckedIOException("the stream broke off after " + received + " bytes", e);
        }
    }

    private InputStream counted(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                received.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }

    long received() {
        return received.get();
    }

    boolean runs() {
        return received.get() > 0 && received.get() < file.size() && !digest.isDone();
    }

    /** The digest of what arrived, once all has. */
    CompletableFuture<String> digest() {
        return digest;
    }
}
