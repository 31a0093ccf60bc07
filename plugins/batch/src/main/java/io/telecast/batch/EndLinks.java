package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.text.PluginTexts;
import java.util.Map;
import java.util.Optional;

/** The button that ends the links of a batch, after asking once more. */
final class EndLinks {

    static final String ASK = "end";
    static final String YES = "endyes";
    static final String NO = "endno";

    private final PluginContext context;

    EndLinks(PluginContext context) {
        this.context = context;
    }

    void register() {
        context.callbacks().register(ASK, this::ask);
        context.callbacks().register(YES, this::yes);
        context.callbacks().register(NO, this::no);
    }

    private void ask(ButtonPress press) {
        Optional<FileCollection> collection = allowed(press);
        if (collection.isPresent()) {
            PluginTexts texts = texts(press);
            String id = press.payload();
            OutgoingMessage question = OutgoingMessage.text(texts.html("end.question", values(collection.get())))
                    .withKeyboard(Keyboard.row(
                            context.callbacks().button(texts.plain("button.end_yes"), YES, id),
                            context.callbacks().button(texts.plain("button.end_no"), NO, id)));
            // a message of its own: the links stay to be seen
            press.bot().send(press.message().chatId(), question);
        }
    }

    private void yes(ButtonPress press) {
        Optional<FileCollection> collection = allowed(press);
        if (collection.isPresent()) {
            context.collections().revoke(collection.get().id());
            press.bot()
                    .edit(
                            press.message(),
                            OutgoingMessage.text(texts(press).html("end.done", values(collection.get()))));
        }
    }

    private void no(ButtonPress press) {
        if (allowed(press).isPresent()) {
            press.bot().edit(press.message(), OutgoingMessage.text(texts(press).html("end.kept")));
        }
    }

    /** The batch of a button, if there is one and the presser may end it; else says why not. */
    private Optional<FileCollection> allowed(ButtonPress press) {
        Optional<FileCollection> collection = number(press.payload())
                .flatMap(context.collections()::find)
                .filter(found -> found.botId() == press.bot().self().id());
        if (collection.isEmpty()) {
            press.alert(texts(press).plain("end.gone"));
            return Optional.empty();
        }
        if (collection.get().ownerId() != press.user().id() && !press.byAdmin()) {
            press.alert(texts(press).plain("end.not_yours"));
            return Optional.empty();
        }
        return collection;
    }

    private static Optional<Long> number(String payload) {
        return payload.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(payload)) : Optional.empty();
    }

    private static Map<String, Object> values(FileCollection collection) {
        return Map.of("title", collection.title());
    }

    private PluginTexts texts(ButtonPress press) {
        return context.texts().forBot(press.bot().self().id());
    }
}
