package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.command.CommandSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A gate as verification is one: it remembers what was asked for, and resumes it after {@code /unlock}. */
public final class GatePlugin implements TelecastPlugin {

    private final Map<Long, String> wanted = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> unlocked = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public void start(PluginContext context) {
        context.access().register(request -> {
            if (request.way() == AccessRequest.Way.DELIVERY) {
                asked.incrementAndGet();
            }
            if (request.way() == AccessRequest.Way.STREAM || unlocked.containsKey(request.userId())) {
                return AccessDecision.ALLOWED;
            }
            wanted.put(request.userId(), request.startPayload());
            return new AccessDecision.Denied(
                    Html.text("Locked: " + request.fileIds().size() + " files"), Keyboard.NONE);
        });
        context.commands()
                .register(CommandSpec.named("unlock").describedAs("Unlocks").build(), call -> {
                    unlocked.put(call.user().id(), true);
                    context.startLinks()
                            .open(call, wanted.getOrDefault(call.user().id(), ""));
                });
        context.commands()
                .register(
                        CommandSpec.named("asked")
                                .describedAs("Counts questions")
                                .build(),
                        call -> call.reply(Html.text("asked " + asked + " times")));
    }
}
