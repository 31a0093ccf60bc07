package io.telecast.host.cli;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Finding;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.host.workers.FakeTelegram;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The backend {@code fake}, with the options of a real one and some that make trouble. */
public final class FakeBackend implements TelegramBackend {

    public FakeBackend() {}

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("api-id", "", "The API id."),
                new Option("api-hash", "", "The API hash."),
                new Option("outside", "", "Bots that cannot see the channel."),
                new Option("revoked", "", "Bots whose token is not known."),
                new Option("rights", "all", "What the bots may do."),
                new Option("library", "1.8", "Version of the library; empty if there is none."));
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of();
    }

    @Override
    public Telegram open(BackendContext context) throws IOException {
        if (context.options().getOrDefault("library", "").isEmpty()) {
            throw new IOException("There is no library.");
        }
        var telegram = new FakeTelegram(Map.of());
        telegram.trusting = true;
        telegram.mayPost = context.options().getOrDefault("rights", "").equals("all");
        ids(context, "outside").forEach(telegram.outside::add);
        ids(context, "revoked").forEach(bot -> telegram.tokens.put(bot, new BotToken(bot + ":" + "x".repeat(30))));
        return telegram;
    }

    private static List<Long> ids(BackendContext context, String option) {
        return Arrays.stream(context.options().getOrDefault(option, "").split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    @Override
    public List<BackendCheck> checks(BackendContext context) {
        String version = context.options().getOrDefault("library", "");
        return List.of(new BackendCheck() {
            @Override
            public String name() {
                return "library";
            }

            @Override
            public Finding look() {
                return switch (version) {
                    case "" -> new Finding.Failed("not found", "Install it.");
                    case "bug" -> throw new IllegalStateException("s3cret");
                    default -> new Finding.Ok(version);
                };
            }
        });
    }
}
