package io.telecast.bench.wire.contestant;

import io.telecast.bench.wire.process.ChildSide;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.tdlib.api.Sessions;
import io.telecast.host.telegram.tdlib.client.LoadedTdLibrary;
import io.telecast.host.telegram.tdlib.client.TdJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** TDLib in a process of its own. */
public final class TdlibProcess {

    private final List<TdlibBot> bots = new ArrayList<>();

    private TdlibProcess() {}

    /** Serves TDLib on its standard streams. */
    public static void main(String[] args) throws IOException {
        var process = new TdlibProcess();
        new ChildSide()
                .on("sign in", TdlibTalk.SignIn.class, process::signIn)
                .on("find", TdlibTalk.Find.class, it -> process.bot(it.bot()).find(it))
                .on("download", process::download)
                .on(
                        "delete",
                        TdlibTalk.Delete.class,
                        it -> process.bot(it.bot()).delete(it))
                .serveStandardStreams();
        System.exit(0); // TDLib's threads outlast it
    }

    private synchronized TdlibBot bot(int number) {
        return bots.get(number);
    }

    private synchronized TdlibTalk.Done signIn(TdlibTalk.SignIn how) throws Exception {
        TdJson json = LoadedTdLibrary.load(Path.of(how.library()));
        json.execute(new Sessions.SetLogVerbosityLevel(1));
        for (String token : how.tokens()) {
            Path folder = Path.of(how.folder(), "bot" + bots.size());
            bots.add(TdlibBot.signIn(json, new BotToken(token), how.proxyPort(), folder));
        }
        return new TdlibTalk.Done(true);
    }

    private Object download(JsonNode with, Consumer<Object> events) throws Exception {
        var what = new TdlibTalk.Download(
                with.path("bot").asInt(),
                with.path("file").asInt(),
                with.path("from").asLong(),
                with.path("length").asLong());
        return bot(what.bot()).download(what, () -> events.accept(new TdlibTalk.Done(false)));
    }
}
