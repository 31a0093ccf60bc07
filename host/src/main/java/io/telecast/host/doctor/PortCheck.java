package io.telecast.host.doctor;

import io.telecast.host.config.HttpConfig;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Whether the server can listen.
 *
 * @param running whether the host runs, which then has the port itself
 */
public record PortCheck(HttpConfig http, boolean running) implements BackendCheck {

    @Override
    public String name() {
        return "port";
    }

    @Override
    public Finding look() {
        String place = http.host() + ":" + http.port();
        if (http.port() == 0) {
            return new Finding.Warning(
                    "0, so any free port is taken", "Links name the port: set http.port, or http.public-url.");
        }
        if (running) {
            return new Finding.Ok(place + ", where the running host listens");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
            return new Finding.Ok(place + " is free");
        } catch (UnknownHostException e) {
            return new Finding.Failed(http.host() + " is no address", "Set http.host, such as 127.0.0.1 or 0.0.0.0.");
        } catch (IOException e) {
            return refused(place, String.valueOf(e.getMessage()));
        }
    }

    /** The system tells the reason only in words. */
    private static Finding refused(String place, String reason) {
        if (reason.contains("ermission")) {
            return new Finding.Failed(
                    place + " is not for this user to listen on",
                    "Set an http.port above 1023 and let a proxy pass on to it, or permit it (docs/configuration.md, HTTPS).");
        }
        if (reason.contains("assign")) {
            return new Finding.Failed(
                    place + " is no address of this machine", "Set http.host, such as 127.0.0.1 or 0.0.0.0.");
        }
        return new Finding.Failed(
                place + " cannot be listened on", "Stop what listens there, or set another http.port or http.host.");
    }
}
