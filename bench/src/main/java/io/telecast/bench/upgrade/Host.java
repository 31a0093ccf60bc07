package io.telecast.bench.upgrade;

import io.telecast.bench.wire.process.Jvm;
import io.telecast.bench.wire.process.Processes;
import io.telecast.bench.wire.process.ReadyLine;
import io.telecast.host.admin.AdminAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product in a process of its own, with the sandbox as its Telegram, and its operator's interface. Thread-safe. */
final class Host implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("^ready (http://\\S+?)/? in \\d+ ms");

    private final Processes processes;
    private final Process process;
    private final URI address;
    private final URI chat;
    private final AdminAccess admin;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the folder with {@code lib} and {@code plugins}
     * @param options of the JVM
     * @param data an empty folder
     */
    Host(Path home, List<String> options, Path data, int chatPort, Processes processes) throws IOException {
        this.processes = processes;
        var all = new ArrayList<>(options);
        all.add("-Dtelecast.home=" + home);
        var arguments = List.of(
                "sandbox",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--chat-port",
                Integer.toString(chatPort),
                "--set",
                "bot.messages-per-second=1000",
                "--set",
                "bot.messages-per-second-per-chat=1000");
        process = processes.start(
                "telecast", Jvm.of(home.resolve("lib") + "/*", "io.telecast.host.cli.Main", all, arguments));
        address = URI.create(ReadyLine.await(process, READY, processes.log("telecast")));
        chat = URI.create("http://127.0.0.1:" + chatPort);
        admin = AdminAccess.read(data).orElseThrow(() -> new IOException("The host has no operator's interface."));
    }

    /** Where viewers reach it. */
    URI address() {
        return address;
    }

    /** Where the sandbox's chat page is. */
    URI chat() {
        return chat;
    }

    long pid() {
        return process.pid();
    }

    /** The operator's request; the answer of one that is refused is an error. */
    JsonNode ask(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(admin.url() + path))
                .header("Authorization", "Bearer " + admin.token())
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        JsonNode answer = json.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException(answer.path("error").asString("The host answered " + response.statusCode() + "."));
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
        processes.end(process);
    }
}
