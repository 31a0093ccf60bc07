package io.telecast.testdc.socks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * The server's side of SOCKS5 up to the point where data flows. It connects to nothing: whoever asks for one of Telegram's
 * addresses talks to this process from then on, and everything else is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1928">RFC 1928</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1929">RFC 1929: user name and password</a>
 */
public final class SocksHandshake {

    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int USER_PASSWORD = 2;
    private static final int NONE_ACCEPTABLE = 0xff;
    private static final int CONNECT = 1;

    private static final int SUCCEEDED = 0;
    private static final int NOT_ALLOWED = 2;
    private static final int CONNECTION_REFUSED = 5;
    private static final int COMMAND_NOT_SUPPORTED = 7;

    private final DialLog log;
    private final BooleanSupplier broken;

    /** @param broken asked for each connection: whether to refuse it as if the data centre did */
    public SocksHandshake(DialLog log, BooleanSupplier broken) {
        this.log = log;
        this.broken = broken;
    }

    /**
     * @return where the client believes it is connected now
     * @throws ProtocolException if it was refused or spoke something else
     */
    public Destination accept(InputStream clientsInput, OutputStream out) throws IOException {
        var in = new DataInputStream(clientsInput);
        String user = authenticate(in, out);
        expect(in, VERSION, "version");
        int command = in.readUnsignedByte();
        in.readUnsignedByte();
        var destination = new Destination(readHost(in), in.readUnsignedShort());
        int answer = judge(command, destination);
        log.add(new DialLog.Dial(destination, user, answer == SUCCEEDED));
        out.write(new byte[] {VERSION, (byte) answer, 0, 1, 127, 0, 0, 1, 0, 0});
        out.flush();
        if (answer != SUCCEEDED) {
            throw new ProtocolException("The proxy refused " + destination + ".");
        }
        return destination;
    }

    private int judge(int command, Destination destination) {
        if (command != CONNECT) {
            return COMMAND_NOT_SUPPORTED;
        }
        if (!TelegramAddresses.contains(destination.host())) {
            return NOT_ALLOWED;
        }
        return broken.getAsBoolean() ? CONNECTION_REFUSED : SUCCEEDED;
    }

    /** Any name and password will do. */
    private static String authenticate(DataInputStream in, OutputStream out) throws IOException {
        expect(in, VERSION, "version");
        boolean none = false;
        boolean password = false;
        for (byte method : readExactly(in, in.readUnsignedByte())) {
            none |= method == NO_AUTHENTICATION;
            password |= method == USER_PASSWORD;
        }
        int chosen = password ? USER_PASSWORD : none ? NO_AUTHENTICATION : NONE_ACCEPTABLE;
        out.write(new byte[] {VERSION, (byte) chosen});
        out.flush();
        if (chosen == NONE_ACCEPTABLE) {
            throw new ProtocolException("The client offers no way to authenticate that the proxy knows.");
        }
        if (chosen == NO_AUTHENTICATION) {
            return "";
        }
        expect(in, 1, "version of the password's negotiation");
        String user = readText(in);
        readText(in);
        out.write(new byte[] {1, 0});
        out.flush();
        return user;
    }

    private static String readHost(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        return switch (type) {
            case 1 -> InetAddress.getByAddress(readExactly(in, 4)).getHostAddress();
            case 3 -> readText(in);
            case 4 -> InetAddress.getByAddress(readExactly(in, 16)).getHostAddress();
            default -> throw new ProtocolException("There are no addresses of type " + type + ".");
        };
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readExactly(in, in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static byte[] readExactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static void expect(DataInputStream in, int value, String what) throws IOException {
        int actual = in.readUnsignedByte();
        if (actual != value) {
            throw new ProtocolException("The " + what + " is " + actual + " instead of " + value + ".");
        }
    }
}
