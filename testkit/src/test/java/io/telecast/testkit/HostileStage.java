package io.telecast.testkit;

import io.telecast.host.plugin.PluginLimits;
import io.telecast.host.plugin.scope.CallLimits;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A Telecast on which hostile plugins are let loose, with limits that a test can wait for. */
final class HostileStage {

    /** How many threads a plugin has. */
    static final int THREADS = 4;

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration REACTION = Duration.ofMillis(300);

    private HostileStage() {}

    static TelecastExtension open() {
        // what threads of hostile plugins throw is theirs, whoever waits for something meanwhile
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        var calls = new CallLimits(THREADS, LONG, LONG, LONG, LONG, LONG, REACTION, REACTION);
        PluginLimits usual = PluginLimits.DEFAULT;
        return TelecastExtension.with(BystanderPlugin.class)
                .configure("plugins.threads", Integer.toString(THREADS))
                .configure("bot.messages-per-second", "30")
                .limits(new PluginLimits(
                        LONG,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        usual.hold(),
                        usual.settled(),
                        usual.broken(),
                        usual.jarBytes(),
                        calls))
                .build();
    }
}
