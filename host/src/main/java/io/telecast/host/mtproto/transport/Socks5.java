package io.telecast.host.mtproto.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The client's half of SOCKS5: RFC 1928, with RFC 1929 for user and password. */
final class Socks5 {

    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int LOGIN = 2;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int DOMAIN = 3;
    private static final int IPV6 = 4;

    private final DataInputStream in;
    private final OutputStream out;

    Socks5(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Has the proxy connect to an address; after that the socket is the way there. */
    void connect(Optional<ProxyAddress.Credentials> credentials, DataCenterAddress target) throws IOException {
        out.write(
                credentials.isPresent() ? new byte[] {VERSION, 2, NO_LOGIN, LOGIN} : new byte[] {VERSION, 1, NO_LOGIN});
        expectVersion(VERSION);
        int method = in.readUnsignedByte();
        if (method == LOGIN && credentials.isPresent()) {
            logIn(credentials.get());
        } else if (method != NO_LOGIN) {
            throw new IOException("The SOCKS5 proxy wants a user and a password, or a login that is not supported.");
        }
        InetAddress address = InetAddress.ofLiteral(target.host());
        byte[] host = address.getAddress();
        out.write(ByteBuffer.allocate(6 + host.length)
                .put((byte) VERSION)
                .put((byte) CONNECT)
                .put((byte) 0)
                .put((byte) (host.length == 4 ? IPV4 : IPV6))
                .put(host)
                .putShort((short) target.port())
                .array());
        readAnswer();
    }

    private void logIn(ProxyAddress.Credentials credentials) throws IOException {
        byte[] user = credentials.user().getBytes(StandardCharsets.UTF_8);
        byte[] password = credentials.password().getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(3 + user.length + password.length)
                .put((byte) 1)
                .put((byte) user.length)
                .put(user)
                .put((byte) password.length)
                .put(password)
                .array());
        expectVersion(1);
        if (in.readUnsignedByte() != 0) {
            throw new IOException("The SOCKS5 proxy refuses the user or the password.");
        }
    }

    private void readAnswer() throws IOException {
        expectVersion(VERSION);
        int reply = in.readUnsignedByte();
        if (reply != 0) {
            throw new IOException("The SOCKS5 proxy cannot connect: reply " + reply + ".");
        }
        in.readUnsignedByte();
        int length = switch (in.readUnsignedByte()) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case DOMAIN -> in.readUnsignedByte();
            default -> throw notSocks();
        };
        in.skipNBytes(length + 2L);
    }

    private void expectVersion(int version) throws IOException {
        if (in.readUnsignedByte() != version) {
            throw notSocks();
        }
    }

    private static IOException notSocks() {
        return new IOException("What listens at the proxy's address speaks no SOCKS5.");
    }
}
