package io.telecast.testdc.socks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SocksHandshakeTest {

    private final DialLog log = new DialLog();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Destination accept(byte[]... parts) throws IOException {
        return accept(false, parts);
    }

    private Destination accept(boolean broken, byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return new SocksHandshake(log, () -> broken).accept(new ByteArrayInputStream(all.toByteArray()), out);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte answer() {
        byte[] all = out.toByteArray();
        return all[all.length - 9];
    }

    @Test
    void letsThroughToTelegram() throws IOException {
        var destination = accept(bytes(5, 1, 0), bytes(5, 1, 0, 1, 149, 154, 167, 51, 1, 187));
        assertThat(destination).isEqualTo(new Destination("149.154.167.51", 443));
        assertThat(answer()).isZero();
        assertThat(log.all()).containsExactly(new DialLog.Dial(destination, "", true));
    }

    @Test
    void letsThroughByNewerAddressesAndWithAName() throws IOException {
        byte[] address = InetAddress.ofLiteral("2001:67c:4e8:f002::a").getAddress();
        var destination = accept(
                bytes(5, 2, 0, 2),
                bytes(1, 3),
                text("ada"),
                bytes(1),
                text("x"),
                bytes(5, 1, 0, 4),
                address,
                bytes(1, 187));
        assertThat(TelegramAddresses.dataCenter(destination.host())).hasValue(2);
        assertThat(log.all().getFirst().user()).isEqualTo("ada");
    }

    @Test
    void refusesEveryOtherAddressAndNotesIt() {
        byte[] name = text("telegram.org");
        assertThatThrownBy(() -> accept(bytes(5, 1, 0), bytes(5, 1, 0, 1, 149, 154, 16, 1, 1, 187)))
                .hasMessageContaining("149.154.16.1:443");
        assertThat(answer()).isEqualTo((byte) 2);
        assertThatThrownBy(() -> accept(bytes(5, 1, 0), bytes(5, 1, 0, 3, name.length), name, bytes(0, 80)))
                .hasMessageContaining("telegram.org:80");
        assertThatThrownBy(() -> accept(bytes(5, 1, 0), bytes(5, 1, 0, 1, 127, 0, 0, 1, 0, 80)))
                .hasMessageContaining("127.0.0.1:80");
        assertThat(log.strangers()).hasSize(3);
        assertThat(log.all()).noneMatch(DialLog.Dial::answered);
    }

    @Test
    void refusesOnDemandAndWhatItCannotDo() {
        byte[] telegram = bytes(5, 1, 0, 1, 91, 108, 56, 130, 1, 187);
        assertThatThrownBy(() -> accept(true, bytes(5, 1, 0), telegram)).isInstanceOf(IOException.class);
        assertThat(answer()).isEqualTo((byte) 5);
        byte[] bind = telegram.clone();
        bind[1] = 2;
        assertThatThrownBy(() -> accept(bytes(5, 1, 0), bind)).isInstanceOf(IOException.class);
        assertThat(answer()).isEqualTo((byte) 7);
        assertThatThrownBy(() -> accept(bytes(5, 1, 1))).hasMessageContaining("authenticate");
        assertThatThrownBy(() -> accept(bytes(4, 1, 0))).hasMessageContaining("version");
    }

    @Test
    void letsNobodyThroughByChance() {
        var random = new Random(7);
        byte[] sound = bytes(5, 1, 0, 5, 1, 0, 1, 10, 154, 167, 51, 1, 187);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] hostile = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
            for (int changes = random.nextInt(3); changes > 0 && hostile.length > 0; changes--) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(TelegramAddresses.contains(accept(hostile).host())).isTrue();
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(19_000);
    }
}
