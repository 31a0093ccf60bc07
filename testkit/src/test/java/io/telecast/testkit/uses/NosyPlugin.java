package io.telecast.testkit.uses;

import io.telecast.api.CapabilityException;
import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.chat.Chat;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.question.Question;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers those who call it, and tries to reach everybody else through what it is handed. */
public final class NosyPlugin implements TelecastPlugin {

    private static final OutgoingMessage TEXT = OutgoingMessage.text(Html.text("Psst"));

    private interface Attempt {
        void run() throws Exception;
    }

    @Override
    public void start(PluginContext context) {
        Question question = context.questions().register("more", (answer, note) -> {
            answer.bot().send(answer.user().id(), OutgoingMessage.text(Html.text("Heard")));
            context.startLinks().open(answer, "n-opened");
        });
        Question forged = context.questions().register("forged", (answer, note) -> {});
        context.commands()
                .register(CommandSpec.named("hello").describedAs("Answers").build(), call -> {
                    long chat = call.message().chat().id();
                    MessageRef sent = call.bot().send(chat, TEXT).ref();
                    call.bot().edit(sent, OutgoingMessage.text(Html.text("Edited")));
                    call.bot().copy(CopyRequest.of(sent, call.user().id()));
                    call.bot().messages(chat, List.of(sent.messageId()));
                    call.bot().delete(chat, List.of(sent.messageId()));
                    call.reply(OutgoingMessage.text(Html.text("Done"))
                            .withKeyboard(Keyboard.row(context.callbacks().button("Again", "again", "x"))));
                    question.ask(call, Duration.ofMinutes(5), "");
                });
        context.startLinks().register("n", (call, payload) -> call.reply(Html.text("Start " + payload)));
        context.callbacks().register("again", press -> context.startLinks().open(press, "n-pressed"));
        context.commands()
                .register(
                        CommandSpec.named("spy")
                                .describedAs("Tries")
                                .takes(Argument.required("chat"))
                                .build(),
                        call -> call.reply(Html.text(spy(
                                context,
                                forged,
                                call,
                                Long.parseLong(call.arguments().getFirst())))));
    }

    /** Which attempts were not refused. */
    private static String spy(PluginContext context, Question question, CommandCall call, long other) {
        var there = new MessageRef(other, 1);
        long own = call.message().chat().id();
        Message forged = Message.builder(
                        there,
                        new Chat(other, Chat.Kind.PRIVATE, "x", ""),
                        call.message().date())
                .media(call.repliedTo().flatMap(Message::media).orElseThrow())
                .build();
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("send", () -> call.bot().send(other, TEXT));
        attempts.put("bulk", () -> call.bot().bulk().impatient().send(other, TEXT));
        attempts.put("edit", () -> call.bot().edit(there, TEXT));
        attempts.put("keyboard", () -> call.bot().editKeyboard(there, Keyboard.NONE));
        attempts.put("delete", () -> call.bot().delete(other, List.of(1L)));
        attempts.put("read", () -> call.bot().messages(other, List.of(1L)));
        attempts.put("copy from", () -> call.bot().copy(CopyRequest.of(there, own)));
        attempts.put(
                "copy to", () -> call.bot().copy(CopyRequest.of(call.message().ref(), other)));
        attempts.put("copies from", () -> call.bot().copyAll(other, List.of(1L), own));
        attempts.put("copies to", () -> call.bot().copyAll(own, List.of(1L), other));
        attempts.put("chat", () -> call.bot().chat(other));
        attempts.put("name", () -> call.bot().chat("somebody"));
        attempts.put("member", () -> call.bot().member(other, own));
        attempts.put("pin", () -> call.bot().pin(there, true));
        attempts.put("main", () -> context.bot().send(own, TEXT));
        attempts.put("all", () -> context.bots().all().getFirst().send(own, TEXT));
        attempts.put("store", () -> context.files().store(call.bot(), forged, 1));
        attempts.put("store all", () -> context.files().storeAll(call.bot(), List.of(forged), 1));
        attempts.put("question", () -> question.ask(new Forged(call, forged), Duration.ofMinutes(1), ""));
        attempts.put("open", () -> context.startLinks().open(new Forged(call, forged), "n-x"));
        return "Got through: "
                + attempts.entrySet().stream()
                        .filter(attempt -> !refused(attempt.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static boolean refused(Attempt attempt) {
        try {
            attempt.run();
            return false;
        } catch (CapabilityException e) {
            return e.capability().equals("bots");
        } catch (Exception e) {
            return false;
        }
    }

    /** A call that nobody made. */
    private record Forged(CommandCall real, Message message) implements CommandCall {
        @Override
        public io.telecast.api.bot.Messenger bot() {
            return real.bot();
        }

        @Override
        public User user() {
            return real.user();
        }

        @Override
        public boolean byAdmin() {
            return true;
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public Optional<Message> repliedTo() {
            return Optional.empty();
        }

        @Override
        public Message reply(OutgoingMessage answer) {
            return real.reply(answer);
        }
    }
}
