package io.telecast.bench.wire.contestant;

import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import io.telecast.host.telegram.tdlib.client.TdClient;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** A bot that downloads files with TDLib, in the way that TDLib offers. Thread-safe once signed in. */
final class TdlibBot {

    private static final Duration PATIENCE = Duration.ofSeconds(80);
    private static final int PRIORITY = 32;

    private final TdClient client;
    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
    private final Map<Integer, List<Start>> starts = new ConcurrentHashMap<>();

    record DownloadFile(int fileId, int priority, long offset, long limit, boolean synchronous) implements TdFunction {}

    record DeleteFile(int fileId) implements TdFunction {}

    /** Somebody who waits for the first byte from an offset on. */
    private record Start(long offset, Runnable action) {}

    private TdlibBot(TdJson json) {
        client = json.open(this::updated);
    }

    static TdlibBot signIn(TdJson json, BotToken token, int proxyPort, Path folder)
            throws IOException, InterruptedException, TimeoutException {
        var bot = new TdlibBot(json);
        // It is answered only after the parameters, which start the network.
        var proxy = bot.client.send(new Sessions.AddProxy(
                new Sessions.Proxy("127.0.0.1", proxyPort, new Sessions.ProxyTypeSocks5("", "")), true));
        bot.call(new Sessions.SetTdlibParameters(
                false,
                folder.toString(),
                folder.resolve("files").toString(),
                new byte[0],
                false,
                false,
                false,
                false,
                1,
                "0123456789abcdef0123456789abcdef",
                "en",
                "bench",
                "bench",
                "1"));
        TdClient.await(proxy, PATIENCE);
        bot.await("authorizationStateWaitPhoneNumber");
        bot.call(new Sessions.CheckAuthenticationBotToken(token.value()));
        bot.await("authorizationStateReady");
        return bot;
    }

    private JsonNode call(TdFunction function) throws InterruptedException, TimeoutException {
        return client.call(function, PATIENCE);
    }

    private void await(String wanted) throws IOException, InterruptedException {
        String state = "";
        while (!state.equals(wanted)) {
            state = states.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (state == null) {
                throw new IOException("TDLib did not get to " + wanted + ".");
            }
        }
    }

    private void updated(JsonNode update) {
        switch (Fields.type(update)) {
            case "updateAuthorizationState" -> states.add(Fields.type(update.path("authorization_state")));
            case "updateFile" -> fileChanged(update.path("file"));
            default -> {
                // nothing about files
            }
        }
    }

    private void fileChanged(JsonNode file) {
        JsonNode local = file.path("local");
        if (Fields.number(local, "downloaded_prefix_size") > 0) {
            starts.getOrDefault((int) Fields.number(file, "id"), List.of()).stream()
                    .filter(it -> it.offset() == Fields.number(local, "download_offset"))
                    .forEach(it -> it.action().run());
        }
    }

    TdlibTalk.Found find(TdlibTalk.Find what) throws InterruptedException, TimeoutException {
        JsonNode message = call(new Messages.GetMessage(what.chat(), MessageIds.ofServer(what.message())));
        JsonNode file = message.path("content").path("document").path("document");
        return new TdlibTalk.Found((int) Fields.number(file, "id"));
    }

    /** @param begun told, at least once, when the first byte is there */
    TdlibTalk.Downloaded download(TdlibTalk.Download what, Runnable begun)
            throws InterruptedException, TimeoutException {
        var start = new Start(what.from(), begun);
        List<Start> waiting = starts.computeIfAbsent(what.file(), any -> new CopyOnWriteArrayList<>());
        waiting.add(start);
        try {
            JsonNode file = call(new DownloadFile(what.file(), PRIORITY, what.from(), what.length(), true));
            return new TdlibTalk.Downloaded(Fields.text(file.path("local"), "path"));
        } finally {
            waiting.remove(start);
        }
    }

    TdlibTalk.Done delete(TdlibTalk.Delete what) throws InterruptedException, TimeoutException {
        starts.remove(what.file());
        call(new DeleteFile(what.file()));
        return new TdlibTalk.Done(true);
    }
}
