package io.telecast.sandbox;

import io.telecast.host.telegram.BackendContext;
import io.telecast.host.telegram.BotToken;
import io.telecast.host.telegram.Telegram;
import io.telecast.host.telegram.TelegramBackend;
import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.http.SandboxServer;
import io.telecast.sandbox.telegram.SandboxTelegram;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.sandbox.world.Presence;
import io.telecast.sandbox.world.Presses;
import io.telecast.sandbox.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The backend {@code sandbox}: a small Telegram in this process, with a chat page for the browser. */
public final class SandboxBackend implements TelegramBackend {

    /** For {@link java.util.ServiceLoader}. */
    public SandboxBackend() {}

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public List<Option> options() {
        return SandboxOptions.DECLARED;
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "telegram.bot-token",
                FirstDay.MAIN.value(),
                "telegram.worker-tokens",
                FirstDay.WORKERS.stream().map(BotToken::value).collect(Collectors.joining(",")),
                "telegram.storage-channel",
                Long.toString(FirstDay.STORAGE),
                "admins",
                Long.toString(FirstDay.ADA));
    }

    @Override
    public Telegram open(BackendContext context) throws IOException {
        SandboxOptions options = SandboxOptions.of(context.options());
        World world = World.open(context.dataDirectory(), options.samples(), context.clock());
        try {
            return serve(world, options.port(), context.announce());
        } catch (IOException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private static Telegram serve(World world, int port, Consumer<String> announce) throws IOException {
        var faults = new Faults(RandomGenerator.getDefault());
        var presses = new Presses(world);
        var presence = new Presence();
        var server = SandboxServer.start(port, world, presses, presence, faults);
        announce.accept("sandbox chat page http://127.0.0.1:" + server.port() + "/");
        return new SandboxTelegram(world, presses, presence, faults, List.of(world.feed()::close, server, world));
    }
}
