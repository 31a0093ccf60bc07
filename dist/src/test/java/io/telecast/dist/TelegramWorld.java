package io.telecast.dist;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.http.SandboxServer;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.TestDataCentre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sandbox's world behind a test data centre, with its chat page: the product talks to it as it does to Telegram. */
public final class TelegramWorld implements AutoCloseable {

    private final TestDataCentre centre;
    private final SandboxServer page;

    private TelegramWorld(TestDataCentre centre) throws IOException {
        this.centre = centre;
        this.page = centre.centre().servePage(0);
    }

    /** One that runs. */
    public static TelegramWorld start() {
        var centre = TestDataCentre.create().start();
        try {
            return new TelegramWorld(centre);
        } catch (IOException e) {
            centre.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares a run of the product with the bots of the world's first day. */
    public Product.Builder product(Path data) {
        return product(data, FirstDay.WORKERS);
    }

    /** Prepares a run of the product with other workers. */
    public Product.Builder product(Path data, List<BotToken> workers) {
        var builder = Product.over(URI.create("http://127.0.0.1:" + page.port()), data)
                .optimized();
        settings(workers).forEach(builder::set);
        return builder;
    }

    /** What the product has to know to find this world. */
    public Map<String, Object> settings(List<BotToken> workers) {
        return Map.of(
                "telegram.bot-token",
                FirstDay.MAIN.value(),
                "telegram.worker-tokens",
                workers.stream().map(BotToken::value).collect(Collectors.joining(",")),
                "telegram.storage-channel",
                FirstDay.STORAGE,
                "admins",
                FirstDay.ADA,
                "tdlib.api-id",
                1,
                "tdlib.api-hash",
                "0123456789abcdef0123456789abcdef",
                "tdlib.library",
                centre.library(),
                "tdlib.public-keys",
                centre.publicKeys(),
                "tdlib.proxy",
                "socks5://127.0.0.1:" + centre.proxy().getPort());
    }

    /** Another worker that can read the storage channel. */
    public BotToken newWorker(String username) {
        BotToken token = centre.newBot(username);
        setMember(token.botId(), Rank.ADMIN);
        return token;
    }

    /** Changes what a bot may do in the storage channel. */
    public void setMember(long bot, Rank rank) {
        new Founding(centre.world(), new SecureRandom()).setMember(FirstDay.STORAGE, bot, rank);
    }

    /** The data centre, whose faults and counters are at hand. */
    public TestDataCentre centre() {
        return centre;
    }

    @Override
    public void close() {
        page.close();
        centre.close();
    }
}
