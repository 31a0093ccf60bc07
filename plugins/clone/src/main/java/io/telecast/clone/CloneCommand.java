package io.telecast.clone;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.question.Question;
import io.telecast.api.question.Questions;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /clone}: asks for a token and takes it. */
final class CloneCommand implements CommandHandler {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Question token;
    private final Rules rules;
    private final NewClone newClone;
    private final PluginTexts texts;

    CloneCommand(Questions questions, Rules rules, NewClone newClone, PluginTexts texts) {
        this.token = questions.register("token", (answer, note) -> take(answer));
        this.rules = rules;
        this.newClone = newClone;
        this.texts = texts;
    }

    @Override
    public void handle(CommandCall call) {
        if (!rules.isMain(call.bot().self().id())) {
            call.reply(texts.html("main_only"));
            return;
        }
        String given = String.join(" ", call.arguments());
        if (!given.isBlank()) {
            take(call);
            return;
        }
        Optional<String> refusal = rules.refusal(call.user().id());
        // somebody who has as many as allowed may still bring a new token for one of them
        if (refusal.isPresent() && !refusal.get().startsWith("limit.")) {
            call.reply(refused(refusal.get()));
            return;
        }
        Html note = refusal.map(this::refused)
                .map(text -> texts.html("how.note", Map.of("limit", text)))
                .orElse(Html.EMPTY);
        call.reply(texts.html("how", Map.of("note", note)));
        ask(call);
    }

    private Html refused(String text) {
        return texts.html(text, Map.of("most", rules.perUser()));
    }

    private void ask(CommandCall call) {
        token.ask(call, PATIENCE, "");
    }

    /** Takes a message that should have a token in it, whether or not it was just asked for. */
    void take(CommandCall call) {
        List<Token> tokens = Token.in(call.message().text());
        if (!tokens.isEmpty() && !hidden(call)) {
            say(call, "delete_it");
        }
        if (tokens.size() == 1) {
            newClone.make(call, tokens.getFirst());
        } else {
            say(call, tokens.isEmpty() ? "no_token" : "many_tokens");
            ask(call);
        }
    }

    private void say(CommandCall call, String text) {
        // no reply: the message may be gone
        call.bot().send(call.user().id(), OutgoingMessage.text(texts.html(text)));
    }

    /** Deletes the message, so that nobody who looks at the chat later finds the token. */
    private static boolean hidden(CommandCall call) {
        MessageRef message = call.message().ref();
        try {
            return call.bot()
                    .delete(message.chatId(), List.of(message.messageId()))
                    .contains(message.messageId());
        } catch (BotException.Interrupted e) {
            throw e;
        } catch (BotException e) {
            return false;
        }
    }
}
