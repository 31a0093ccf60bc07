package io.telecast.bench.upgrade;

import io.telecast.sandbox.content.GeneratedContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Somebody who watches a film from some place to its end, then from another, and compares every byte. */
final class FilmViewer implements Runnable {

    private static final int PIECE = 64 << 10;
    private static final long PIECES_A_SECOND = 8;

    private final HttpClient client;
    private final URI film;
    private final GeneratedContent content;
    private final Supplier<Tallies> tallies;

    FilmViewer(HttpClient client, URI film, GeneratedContent content, Supplier<Tallies> tallies) {
        this.client = client;
        this.film = film;
        this.content = content;
        this.tallies = tallies;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            long from = ThreadLocalRandom.current().nextLong(content.size());
            try {
                watch(from);
            } catch (IOException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    tallies.get().bytes().failed("A stream broke: " + e);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void watch(long from) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        var request = HttpRequest.newBuilder(film)
                .header("Range", "bytes=" + from + "-")
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        tallies.get().pauses().waited(System.nanoTime() - asked);
        try (InputStream in = response.body()) {
            if (response.statusCode() != 206) {
                throw new IOException("answered " + response.statusCode());
            }
            read(in, from);
        }
    }

    private void read(InputStream in, long from) throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        byte[] original = new byte[PIECE];
        long next = System.nanoTime();
        for (long at = from; at < content.size(); at += PIECE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int want = (int) Math.min(PIECE, content.size() - at);
            long asked = System.nanoTime();
            if (in.readNBytes(piece, 0, want) < want) {
                throw new EOFException("the stream ended early");
            }
            tallies.get().pauses().waited(System.nanoTime() - asked);
            content.read(at, ByteBuffer.wrap(original, 0, want));
            compare(piece, original, want, at);
            next = Math.max(next + 1_000_000_000 / PIECES_A_SECOND, System.nanoTime() - 1_000_000_000);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void compare(byte[] piece, byte[] original, int length, long at) {
        int wrong = 0;
        for (int i = 0; i < length; i++) {
            wrong += piece[i] == original[i] ? 0 : 1;
        }
        Tally bytes = tallies.get().bytes();
        bytes.add(length);
        if (wrong > 0) {
            bytes.failed("Wrong bytes at " + at + " of " + film.getPath() + ".", wrong);
        }
    }
}
