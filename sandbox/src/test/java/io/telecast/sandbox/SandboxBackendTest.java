package io.telecast.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.TelegramBackend;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxBackendTest {

    @TempDir
    private Path folder;

    @Test
    void aFoundBackendNamesABotThatReadsPostsAndAWorkerThatReadsTheirFiles() throws Exception {
        TelegramBackend backend = ServiceLoader.load(TelegramBackend.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("sandbox"))
                .findFirst()
                .orElseThrow();
        var defaults = backend.defaults();
        var context = new BackendContext(folder, Map.of("port", "0"), InstantSource.system(), line -> {});
        try (var telegram = backend.open(context);
                var bot = telegram.connect(new BotToken(value(defaults, "telegram.bot-token")));
                var worker = telegram.openWorker(
                        new BotToken(value(defaults, "telegram.worker-tokens").split(",")[1]))) {
            long storage = Long.parseLong(value(defaults, "telegram.storage-channel"));
            long news = bot.chat("sandbox_news").id();
            List<Message> posts = List.copyOf(
                    bot.messages(news, LongStream.range(1, 20).boxed().toList()).values());
            Message film = posts.stream()
                    .filter(post -> post.media().isPresent())
                    .findFirst()
                    .orElseThrow();
            Message stored = bot.copy(CopyRequest.of(film.ref(), storage));

            var location = worker.locate(new MessageRef(storage, stored.ref().messageId()));
            assertThat(location.size()).isEqualTo(film.media().orElseThrow().size());
            ByteBuffer start = ByteBuffer.allocate(12);
            assertThat(worker.read(location, 0, start)).isEqualTo(12);
            assertThat(new String(start.array(), 4, 4, StandardCharsets.US_ASCII))
                    .isEqualTo("ftyp");
            assertThat(worker.thumbnail(location)).isPresent();
        }
    }

    private static String value(Map<String, String> defaults, String key) {
        return Optional.ofNullable(defaults.get(key)).orElseThrow();
    }
}
