package io.telecast.testdc.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MessageRef;
import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.mtproto.MediaSettings;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.AesSealing;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaException;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.world.MessageView;
import io.telecast.testdc.TestChannel;
import io.telecast.testdc.TestDataCentre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Media sessions against a test data centre, and files to read. */
final class MediaRig {

    static final int PART = 1 << 20;

    private static final int API_ID = 1;

    private final TestDataCentre dc;
    private final AtomicInteger number = new AtomicInteger();

    MediaRig(TestDataCentre dc) {
        this.dc = dc;
    }

    /** A file in a message, whose bytes are known. */
    record Stored(MessageRef message, String file, GeneratedContent content) {

        /** Reads a part and compares it. */
        void check(MediaWorker worker, MediaLocation location, long offset, int count)
                throws MediaException, InterruptedException {
            ByteBuffer into = ByteBuffer.allocate(count);
            int read = worker.read(location, offset, into);
            int expected = (int) Math.min(count, content.size() - offset);
            assertThat(read).isEqualTo(expected);
            assertThat(into.position()).isEqualTo(expected);
            ByteBuffer right = ByteBuffer.allocate(count);
            content.read(offset, right);
            assertThat(into.array()).isEqualTo(right.array());
        }

        /** Locates the file and reads its first part. */
        void check(MediaWorker worker) throws MediaException, InterruptedException {
            check(worker, worker.locate(message), 0, (int) Math.min(PART, content.size()));
        }
    }

    BotToken newBot(int dataCenter) {
        BotToken bot = dc.newBot("reader" + number.incrementAndGet() + "_bot");
        dc.moveBot(bot, dataCenter);
        return bot;
    }

    /** A file in a channel of its own. */
    Stored store(int dataCenter, long size, BotToken... bots) {
        return store(dc.channel("Storage", bots), dataCenter, size);
    }

    Stored store(TestChannel channel, int dataCenter, long size) {
        long seed = number.incrementAndGet();
        MessageView post = channel.post(dc.file("film" + seed + ".mp4", size, seed), "");
        String file = post.media().orElseThrow().file();
        dc.moveFile(file, dataCenter);
        return new Stored(new MessageRef(channel.id(), post.id()), file, new GeneratedContent(seed, size));
    }

    MediaSettings settings(Path directory) {
        return settings(directory, "");
    }

    /**
     * Settings that reach the test data centre.
     *
     * @param login such as {@code user:password@}, for the proxy
     */
    MediaSettings settings(Path directory, String login) {
        var random = new SecureRandom();
        String proxy = "socks5://" + login + dc.proxy().getHostString() + ":"
                + dc.proxy().getPort();
        try {
            return MediaSettings.of(
                            API_ID,
                            "0123456789abcdef0123456789abcdef",
                            "test",
                            directory,
                            new AesSealing(new byte[32], random),
                            InstantSource.system(),
                            random)
                    .through(Optional.of(ProxyAddress.parse(proxy)))
                    .at(RsaPublicKey.parse(Files.readString(dc.publicKeys())), List.of(), false)
                    .tuned(2, 1000, Duration.ofSeconds(60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MediaSessions sessions(Path directory) {
        return new MediaSessions(settings(directory));
    }
}
