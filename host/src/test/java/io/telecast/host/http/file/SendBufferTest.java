package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operating system takes for somebody who does not read, over real sockets. */
class SendBufferTest {

    private static final int FEW = (int) (SendBuffer.ALL / SendBuffer.LARGE);
    private static final int MOST_RECEIVED = 1 << 16;

    private ServerSocketChannel server;
    private SocketChannel viewer;
    private SocketChannel accepted;

    @BeforeEach
    void connect() throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        viewer = SocketChannel.open();
        viewer.setOption(StandardSocketOptions.SO_RCVBUF, MOST_RECEIVED);
        viewer.connect(server.getLocalAddress());
        accepted = server.accept();
        accepted.configureBlocking(false);
    }

    @AfterEach
    void close() throws IOException {
        accepted.close();
        viewer.close();
        server.close();
    }

    private long taken() throws IOException {
        long taken = 0;
        ByteBuffer bytes = ByteBuffer.allocateDirect(64 << 10);
        for (int count = 1; count > 0; taken += count) {
            count = accepted.write(bytes.clear());
        }
        return taken;
    }

    @Test
    void isShared() throws IOException {
        new SendBuffer(Optional.of(accepted)).share(1000);
        long share = SendBuffer.ALL / 1000;
        assertThat(taken()).isBetween(share / 4, share + 4 * MOST_RECEIVED);
    }

    @Test
    void shrinksWithEachDoubling() throws IOException {
        var buffer = new SendBuffer(Optional.of(accepted));
        buffer.share(2 * FEW);
        int first = accepted.getOption(StandardSocketOptions.SO_SNDBUF);
        buffer.share(3 * FEW);
        assertThat(accepted.getOption(StandardSocketOptions.SO_SNDBUF)).isEqualTo(first);
        buffer.share(8 * FEW);
        assertThat(accepted.getOption(StandardSocketOptions.SO_SNDBUF)).isLessThan(first);
    }

    @Test
    void isTheSystemsOwnForFew() throws IOException {
        int usual = accepted.getOption(StandardSocketOptions.SO_SNDBUF);
        new SendBuffer(Optional.of(accepted)).share(FEW);
        assertThat(accepted.getOption(StandardSocketOptions.SO_SNDBUF)).isEqualTo(usual);
    }

    @Test
    void leavesItToTheWriteToNoticeThatTheViewerHasLeft() throws IOException {
        accepted.close();
        new SendBuffer(Optional.of(accepted)).share(1000);
        assertThat(accepted.isOpen()).isFalse();
    }
}
