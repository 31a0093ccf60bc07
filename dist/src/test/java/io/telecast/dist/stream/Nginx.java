package io.telecast.dist.stream;

import static org.awaitility.Awaitility.await;

import io.telecast.dist.Ports;
import io.telecast.dist.Requires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The machine's nginx as a reverse proxy on a free port, until closed. */
final class Nginx implements AutoCloseable {
    private static final String CONFIGURATION = """
            user USER;
            daemon off;
            master_process off;
            pid FOLDER/nginx.pid;
            error_log FOLDER/error.log;
            events { worker_connections 64; }
            http {
              access_log off;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              server {
                listen 127.0.0.1:PORT;
                location / {
                  proxy_pass UPSTREAM;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  proxy_buffering off;
                }
              }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx inFrontOf(URI upstream, Path folder) {
        var program = Requires.tool("nginx");
        try {
            int port = Ports.free();
            var file = Files.writeString(
                    folder.resolve("nginx.conf"),
                    CONFIGURATION
                            .replace("USER", System.getProperty("user.name"))
                            .replace("FOLDER", folder.toString())
                            .replace("PORT", Integer.toString(port))
                            .replace("UPSTREAM", upstream.toString()));
            var process = new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            var nginx = new Nginx(process, port);
            try {
                await("nginx").atMost(Duration.ofSeconds(60)).until(nginx::accepts);
            } catch (RuntimeException e) {
                nginx.close();
                throw e;
            }
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException("nginx cannot be started", e);
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
