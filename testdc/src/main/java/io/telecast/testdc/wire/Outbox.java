package io.telecast.testdc.wire;

import io.telecast.testdc.fault.Network;
import io.telecast.testdc.tl.LittleEndian;
import io.telecast.testdc.wire.transport.Framing;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;

/** What goes out on a connection: in order, as late and as slowly as the network has it. One thread writes, any may add. */
final class Outbox implements Runnable {

    private static final int CAPACITY = 256;
    private static final int BUFFER = 64 << 10;

    private final BlockingQueue<Packet> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final Framing framing;
    private final OutputStream out;
    private final PacedOutputStream paced;
    private final Network network;
    private final LongSupplier bot;

    /**
     * @param out where packets go
     * @param paced what is below it
     * @param bot who is signed in on the connection
     */
    Outbox(Framing framing, OutputStream out, PacedOutputStream paced, Network network, LongSupplier bot) {
        this.framing = framing;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.paced = paced;
        this.network = network;
        this.bot = bot;
    }

    private enum Kind {
        WHOLE,
        TORN,
        QUICK_ACK
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Packet(byte[] bytes, Kind kind, long dueNanos) {}

    void send(byte[] packet) {
        add(packet, Kind.WHOLE);
    }

    /** Sends half of it; the connection ends there. */
    void tear(byte[] packet) {
        add(packet, Kind.TORN);
    }

    void acknowledge(int arrival) {
        if (framing.hasQuickAcks()) {
            byte[] token = new byte[Integer.BYTES];
            LittleEndian.putInt(token, 0, arrival | Integer.MIN_VALUE);
            add(token, Kind.QUICK_ACK);
        }
    }

    private void add(byte[] bytes, Kind kind) {
        long due = System.nanoTime() + network.latencyOf(bot.getAsLong()).toNanos();
        try {
            queue.put(new Packet(bytes, kind, due));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of whoever waits for room, since nothing is written any more. */
    void discard() {
        queue.clear();
    }

    /** Writes until the connection ends or the thread is interrupted. */
    @Override
    public void run() {
        try {
            boolean torn = false;
            while (!torn) {
                torn = write(queue.take());
            }
        } catch (IOException e) {
            // The client went away; the reader finds out as well.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(Packet packet) throws IOException, InterruptedException {
        long early = packet.dueNanos() - System.nanoTime();
        if (early > 0) {
            Thread.sleep(Duration.ofNanos(early));
        }
        paced.rate(network.bandwidthOf(bot.getAsLong()));
        switch (packet.kind()) {
            case WHOLE -> framing.write(out, packet.bytes());
            case QUICK_ACK -> out.write(packet.bytes());
            case TORN -> tearOff(packet.bytes());
        }
        out.flush();
        return packet.kind() == Kind.TORN;
    }

    private void tearOff(byte[] packet) throws IOException {
        var framed = new ByteArrayOutputStream();
        framing.write(framed, packet);
        out.write(framed.toByteArray(), 0, framed.size() / 2);
    }
}
