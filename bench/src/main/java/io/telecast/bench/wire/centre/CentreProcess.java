package io.telecast.bench.wire.centre;

import io.telecast.bench.wire.process.ChildSide;
import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.DataCentre;
import io.telecast.testdc.fault.FaultRule;
import io.telecast.testdc.library.TestLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The data centre's process. Bots live in one of its data centres and files in another, as they often do at Telegram. */
public final class CentreProcess {

    private static final String GET_FILE = "upload.getFile";
    private static final int BOTS_HOME = 2;

    private final TestLibrary library;
    private final DataCentre centre;
    private final Founding founding;
    private final Publishing publishing;
    private int bots;
    private Optional<Trouble> trouble = Optional.empty();

    private CentreProcess(Path folder) throws IOException {
        library = TestLibrary.prepare();
        centre = DataCentre.open(folder, Samples.bundled(0), library.key());
        founding = new Founding(centre.world(), new SecureRandom());
        publishing = new Publishing(centre, founding);
        centre.realm().placement().moveBot(FirstDay.MAIN.botId(), BOTS_HOME);
    }

    /** Serves one data centre on its standard streams. */
    public static void main(String[] args) throws IOException {
        var side = new ChildSide();
        side.on("open", Control.Open.class, open -> new CentreProcess(Path.of(open.folder())).serve(side));
        side.serveStandardStreams();
        System.exit(0); // what is left of a world that nobody needs
    }

    private Place serve(ChildSide side) {
        side.on("bots", Control.NewBots.class, it -> newBots(it.count()))
                .on("send", Control.Send.class, it -> new Control.Link(publishing.send(it.file())))
                .on("post", Control.Publish.class, it -> publishing.post(it.file()))
                .on("weather", Weather.class, this::change)
                .on("counts", Control.Done.class, any -> counts());
        return new Place(
                centre.wire().proxy().getPort(),
                library.library().map(Path::toString).orElse(""),
                library.reason(),
                library.publicKeys().toString(),
                FirstDay.MAIN.value(),
                FirstDay.STORAGE);
    }

    private synchronized Control.Tokens newBots(int count) {
        return new Control.Tokens(
                Stream.generate(this::newBot).limit(count).map(BotToken::value).toList());
    }

    private BotToken newBot() {
        String name = "bench" + ++bots + "_bot";
        BotToken token = founding.addBot(name, name).token();
        centre.realm().placement().moveBot(token.botId(), BOTS_HOME);
        founding.setMember(FirstDay.STORAGE, token.botId(), Rank.ADMIN);
        return token;
    }

    private synchronized Control.Done change(Weather weather) {
        var latency = Duration.ofMillis(weather.latencyMillis());
        trouble.ifPresent(Trouble::close);
        centre.faults().rules().clear();
        trouble = weather.faults() ? Optional.of(new Trouble(centre, GET_FILE, latency)) : Optional.empty();
        if (trouble.isEmpty() && latency.isPositive()) {
            centre.faults().rules().add(FaultRule.on(GET_FILE).delay(latency));
        }
        centre.faults().network().bandwidth(weather.bytesPerSecond());
        return new Control.Done(true);
    }

    private synchronized Counts counts() {
        return new Counts(
                centre.counters().fileBytes(0),
                centre.counters().calls(GET_FILE),
                trouble.map(Trouble::struck).orElse(Struck.NOTHING));
    }
}
