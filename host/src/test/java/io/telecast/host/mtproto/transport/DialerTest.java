package io.telecast.host.mtproto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.mtproto.Fuzz;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections whose other end says anything. */
class DialerTest {

    private static final DataCenterAddress TARGET = new DataCenterAddress(2, "149.154.167.51", 443);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final AtomicReference<byte[]> speech = new AtomicReference<>(new byte[0]);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket accepted = server.accept();
                    Thread.ofVirtual().start(() -> speak(accepted));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    /** Says it all, and hears the client out, so that what was said is not lost. */
    private void speak(Socket accepted) {
        try (accepted) {
            accepted.getOutputStream().write(speech.get());
            accepted.shutdownOutput();
            accepted.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // the client has heard enough
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private PacketChannel dial(String login) throws IOException {
        var proxy = ProxyAddress.parse("socks5://" + login + "127.0.0.1:" + server.getLocalPort());
        return new Dialer(Optional.of(proxy), new SecureRandom(), TIMEOUT).dial(TARGET, 2);
    }

    private static byte[] bytes(String numbers) {
        String[] words = numbers.split(" ", -1);
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = (byte) Integer.parseInt(words[i]);
        }
        return bytes;
    }

    @Test
    void connectsThroughAProxyThatAnswersByTheBook() throws IOException {
        speech.set(bytes("5 0 5 0 0 1 127 0 0 1 0 80"));
        dial("").close();
        speech.set(bytes("5 2 1 0 5 0 0 3 2 104 105 0 80"));
        dial("ada:secret@").close();
        speech.set(bytes("5 0 5 0 0 4 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 80"));
        dial("ada:secret@").close();
    }

    @ParameterizedTest
    @CsvSource({
        "72 84 84 80, speaks no SOCKS5",
        "5 255, wants a user",
        "5 2, wants a user",
        "5 0 5 5 0 1 0 0 0 0 0 0, reply 5",
        "5 0 5 0 0 9, speaks no SOCKS5"
    })
    void saysWhatIsWrongWithAProxy(String said, String sentence) {
        speech.set(bytes(said));
        assertThatThrownBy(() -> dial("")).isInstanceOf(IOException.class).hasMessageContaining(sentence);
    }

    @Test
    void saysThatAPasswordIsWrong() {
        speech.set(bytes("5 2 1 1"));
        assertThatThrownBy(() -> dial("ada:secret@"))
                .hasMessageContaining("refuses the user")
                .hasMessageNotContaining("secret");
    }

    /** Noise may look like a length once in a thousand times. */
    @Test
    void saysThatWhatAnswersIsNoDataCentre() {
        speech.set(bytes("5 0 5 0 0 1 127 0 0 1 0 80 72 84 84 80 47 49 46 49 32 52 48 48"));
        assertThat(Stream.generate(this::receive).limit(3)).anyMatch(said -> said.contains("is no data centre"));
    }

    private String receive() {
        try (PacketChannel channel = dial("")) {
            return "received " + channel.receive();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void survivesAnyProxyAndAnyPacket() {
        Fuzz.check(IOException.class, 300, random -> {
            speech.set(speech(random));
            try (PacketChannel channel = dial(random.nextBoolean() ? "" : "ada:secret@")) {
                while (true) {
                    assertThat(channel.receive()).isBetween(20, PacketChannel.LARGEST);
                }
            }
        });
    }

    private static byte[] speech(Random random) {
        byte[] noise = Fuzz.bytes(random, 60);
        if (random.nextBoolean()) {
            byte[] hello = bytes("5 0 5 0 0 1 127 0 0 1 0 80");
            System.arraycopy(hello, 0, noise, 0, Math.min(hello.length, noise.length));
        }
        return noise;
    }
}
