package io.telecast.host.cli;

import io.telecast.host.admin.AdminAccess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running host of a data directory. */
final class AdminClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AdminAccess access;
    private final Path data;
    private final JsonMapper json = new JsonMapper();

    private AdminClient(AdminAccess access, Path data) {
        this.access = access;
        this.data = data;
    }

    /**
     * Finds the host.
     *
     * @throws IOException if none runs; the message says so
     */
    static AdminClient of(Path data) throws IOException {
        return new AdminClient(AdminAccess.read(data).orElseThrow(() -> new IOException(nobody(data))), data);
    }

    /**
     * Sends a request.
     *
     * @param body an empty map sends none
     * @throws IOException if the host refuses or is not there; the message is its sentence
     */
    JsonNode ask(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return ask(method, path, body, PATIENCE);
    }

    /** The same, for who does not want to wait as long. */
    JsonNode ask(String method, String path, Map<String, ?> body, Duration patience)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(access.url() + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + access.token())
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            JsonNode answer = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IOException(answer.path("error").asString("The host answered " + response.statusCode()));
            }
            return answer;
        } catch (JacksonException e) {
            // what no part of the operator's interface answered, such as a name that makes a path that is refused
            throw new IOException(
                    "The host did not understand that. Check the names, and that it is of the same version.", e);
        } catch (HttpTimeoutException e) {
            throw new IOException(
                    "The host does not answer within " + patience.toSeconds() + " s. If it hangs, stop its process.",
                    e);
        } catch (ConnectException e) {
            throw new IOException(nobody(data), e);
        }
    }

    private static String nobody(Path data) {
        return "No host runs on the data directory " + data.toAbsolutePath().normalize()
                + ". Start it first, or name its directory with --data.";
    }
}
