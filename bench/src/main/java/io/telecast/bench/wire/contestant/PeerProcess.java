package io.telecast.bench.wire.contestant;

import com.sun.net.httpserver.HttpServer;
import io.telecast.api.chat.MessageRef;
import io.telecast.bench.wire.process.ChildSide;
import io.telecast.host.mtproto.MediaSessions;
import io.telecast.host.mtproto.MediaSettings;
import io.telecast.host.mtproto.crypto.RsaPublicKey;
import io.telecast.host.mtproto.keys.AesSealing;
import io.telecast.host.mtproto.transport.ProxyAddress;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.MediaLocation;
import io.telecast.host.telegram.MediaWorker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A model's process: an HTTP server over media sessions. */
public final class PeerProcess {

    private static final int CONNECTIONS = 1;
    private static final int READS_PER_SECOND = 1000;

    private final List<MediaWorker> bots;
    private final Map<String, PeerFile> files = new ConcurrentHashMap<>();

    private PeerProcess(PeerTalk.Start how) throws IOException {
        var random = new SecureRandom();
        Path folder = Path.of(how.folder());
        var sessions = new MediaSessions(MediaSettings.of(
                        1,
                        "0123456789abcdef0123456789abcdef",
                        "bench",
                        folder,
                        new AesSealing(random.generateSeed(32), random),
                        InstantSource.system(),
                        random)
                .through(Optional.of(ProxyAddress.parse("socks5://127.0.0.1:" + how.proxyPort())))
                .at(RsaPublicKey.parse(Files.readString(Path.of(how.publicKeys()))), List.of(), false)
                .tuned(CONNECTIONS, READS_PER_SECOND, Duration.ofSeconds(60)));
        bots = how.tokens().stream()
                .map(token -> sessions.open(new BotToken(token)))
                .toList();
    }

    /** Serves a model on its standard streams, and files on a port of its own. */
    public static void main(String[] args) throws IOException {
        var side = new ChildSide();
        side.on("start", PeerTalk.Start.class, how -> new PeerProcess(how).serve(side, how.ahead()));
        side.serveStandardStreams();
        System.exit(0);
    }

    private PeerTalk.Started serve(ChildSide side, int ahead) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new PeerHandler(files, ahead));
        server.start();
        side.on("find", PeerTalk.Find.class, this::find);
        return new PeerTalk.Started(server.getAddress().getPort());
    }

    private PeerTalk.Found find(PeerTalk.Find what) throws Exception {
        var locations = new ArrayList<MediaLocation>();
        for (MediaWorker bot : bots) {
            locations.add(bot.locate(new MessageRef(what.chat(), what.message())));
        }
        String path = "/" + what.message();
        files.put(path, new PeerFile(bots, locations, what.size()));
        return new PeerTalk.Found(path);
    }
}
