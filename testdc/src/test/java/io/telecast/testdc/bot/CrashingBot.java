package io.telecast.testdc.bot;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.Update;
import io.telecast.host.telegram.tdlib.TdlibBackend;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * A process with one bot, to be killed. It says each text that it is told and handles those that end in "done". Parameters:
 * data directory, token, then options as {@code name=value}.
 */
final class CrashingBot {

    private CrashingBot() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int n = 2; n < arguments.length; n++) {
            String[] option = arguments[n].split("=", 2);
            options.put(option[0], option[1]);
        }
        var context = new BackendContext(Path.of(arguments[0]), options, InstantSource.system(), line -> {});
        try (Telegram telegram = new TdlibBackend().open(context)) {
            telegram.connect(new BotToken(arguments[1])).start((update, handled) -> {
                String text = ((Update.NewMessage) update).message().text();
                if (text.endsWith("done")) {
                    handled.run();
                }
                System.out.println("told " + text);
            });
            System.out.println("connected");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
