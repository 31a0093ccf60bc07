package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.scenario.BenchFile;
import io.telecast.bench.wire.scenario.Scenario;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's nginx, which serves the same bytes from disk: what HTTP alone costs. */
public final class Nginx implements Contestant {

    private static final long MOST_ON_DISK = 2L << 30;

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid FOLDER/nginx.pid;
            error_log stderr;
            events { worker_connections 2048; }
            http {
              access_log off;
              sendfile on;
              keepalive_requests 1000000;
              client_body_temp_path FOLDER/body;
              proxy_temp_path FOLDER/proxy;
              fastcgi_temp_path FOLDER/fastcgi;
              uwsgi_temp_path FOLDER/uwsgi;
              scgi_temp_path FOLDER/scgi;
              server { listen 127.0.0.1:PORT; root FOLDER/files; }
            }
            """;

    private static final int ATTEMPTS = 100;
    private static final int PIECE = 1 << 20;

    private final Processes processes;
    private final Process process;
    private final Path files;
    private final URI address;

    /** Starts it. */
    public Nginx(Path program, Processes processes, Path folder) throws IOException {
        this.processes = processes;
        files = Files.createDirectories(folder.resolve("files"));
        int port = freePort();
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.replace("FOLDER", folder.toString()).replace("PORT", Integer.toString(port)));
        process = processes.start(
                "nginx",
                new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", configuration.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        address = URI.create("http://127.0.0.1:" + port + "/");
        awaitPort(port);
    }

    /** The machine's, if it has one; Debian keeps it where not every path leads. */
    public static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "nginx").toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** It can't choose one itself. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort(int port) throws IOException {
        for (int i = 0; i < ATTEMPTS && process.isAlive(); i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                pause();
            }
        }
        throw new IOException("nginx did not start; see " + processes.log("nginx") + ".");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public Optional<String> objection(Scenario scenario) {
        if (scenario.conditions().faults()) {
            return Optional.of("it asks no data centre");
        }
        long bytes = scenario.sizes().stream().mapToLong(Long::longValue).sum();
        return bytes > MOST_ON_DISK ? Optional.of("its files would take too much of the disk") : Optional.empty();
    }

    @Override
    public Source publish(BenchFile file) throws IOException {
        Path path = files.resolve(file.name());
        var piece = ByteBuffer.allocate(PIECE);
        try (OutputStream out = Files.newOutputStream(path)) {
            for (long at = 0; at < file.size(); at += piece.position()) {
                file.content().read(at, piece.clear());
                out.write(piece.array(), 0, piece.position());
            }
        }
        return new OnDisk(new HttpSource(address.resolve(file.name()), file), path);
    }

    private record OnDisk(HttpSource source, Path path) implements Source {

        @Override
        public Reader open() {
            return source.open();
        }

        @Override
        public void forget() throws IOException {
            Files.delete(path);
        }
    }

    @Override
    public void close() {
        processes.end(process);
    }
}
