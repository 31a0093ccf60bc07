package io.telecast.host.bot;

import io.telecast.api.bot.Messenger;
import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.User;
import io.telecast.api.command.CommandCall;
import io.telecast.host.links.LinksInText;
import io.telecast.host.owner.Owner;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Map;
import java.util.Optional;

/** {@code /revoke} and the button that does the same: ends every link of a file or of a collection. */
final class RevokeCommand {

    private static final String OWNER = Owner.CORE.id();
    static final String ASK = "revoke";
    static final String YES = "revokeyes";
    static final String NO = "revokeno";

    private final Revocable.Finder finder;
    private final LinksInText links;
    private final LinkReplies replies;
    private final Roles roles;
    private final Texts texts;

    RevokeCommand(Revocable.Finder finder, LinksInText links, LinkReplies replies, Roles roles, Texts texts) {
        this.finder = finder;
        this.links = links;
        this.replies = replies;
        this.roles = roles;
        this.texts = texts;
    }

    static Button.Callback askButton(String label, long fileId) {
        return ButtonRegistry.button(label, OWNER, ASK, Long.toString(fileId));
    }

    void run(CommandCall call) {
        String link = call.arguments().isEmpty() ? "" : call.arguments().getFirst();
        Optional<Message> replied = call.repliedTo();
        if (link.isEmpty() && replied.isEmpty()) {
            call.reply(texts.render("revoke.usage"));
            return;
        }
        Optional<Revocable> found =
                link.isEmpty() ? of(replied.get()) : links.find(link).flatMap(finder::find);
        Optional<Revocable> known = found.filter(each -> known(each, call.bot(), call.user()));
        if (known.isEmpty()) {
            call.reply(texts.render("revoke.unknown"));
        } else if (mayNot(known.get(), call.user().id(), call.byAdmin())) {
            call.reply(texts.render("revoke.not_yours"));
        } else {
            call.reply(known.get().revoke(texts));
        }
    }

    void ask(ButtonPress press) {
        String payload = press.payload();
        Optional<Revocable> found = checked(press);
        if (found.isEmpty()) {
            return;
        }
        Keyboard choice = Keyboard.row(
                ButtonRegistry.button(texts.plain("button.revoke_yes", Map.of()), OWNER, YES, payload),
                ButtonRegistry.button(texts.plain("button.revoke_no", Map.of()), OWNER, NO, payload));
        switch (found.get()) {
            case Revocable.OfFile file -> {
                press.bot().editKeyboard(press.message(), choice);
                press.notice(texts.plain("revoke.confirm", Map.of()));
            }
            // the message that carries the button is a plugin's, and nobody here could bring its buttons back
            case Revocable.OfCollection collection ->
                press.bot()
                        .send(
                                press.message().chatId(),
                                OutgoingMessage.text(texts.render("revoke.confirm_collection", collection.places()))
                                        .withKeyboard(choice));
        }
    }

    void yes(ButtonPress press) {
        checked(press).ifPresent(found -> press.bot().edit(press.message(), OutgoingMessage.text(found.revoke(texts))));
    }

    void no(ButtonPress press) {
        checked(press).ifPresent(found -> press.bot().edit(press.message(), kept(press, found)));
    }

    private OutgoingMessage kept(ButtonPress press, Revocable kept) {
        return switch (kept) {
            case Revocable.OfFile file ->
                replies.compose(press.bot().self(), file.file(), press.user().id());
            case Revocable.OfCollection collection ->
                OutgoingMessage.text(texts.render("revoke.kept_collection", collection.places()));
        };
    }

    private Optional<Revocable> checked(ButtonPress press) {
        Optional<Revocable> found = finder.find(press.payload()).filter(each -> known(each, press.bot(), press.user()));
        if (found.isEmpty()) {
            press.alert(texts.plain("revoke.unknown", Map.of()));
        } else if (mayNot(found.get(), press.user().id(), press.byAdmin())) {
            press.alert(texts.plain("revoke.not_yours", Map.of()));
            return Optional.empty();
        }
        return found;
    }

    /** What a message's links lead to: told by its buttons, or by a link in its text. */
    private Optional<Revocable> of(Message message) {
        for (var row : message.keyboard().rows()) {
            for (Button button : row) {
                Optional<Revocable> found = switch (button) {
                    case Button.Url(String label, String url) -> links.find(url).flatMap(finder::find);
                    case Button.Callback(String label, String data) -> of(data);
                };
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return links.find(message.text()).flatMap(finder::find);
    }

    private Optional<Revocable> of(String data) {
        String prefix = OWNER + ":" + ASK + ":";
        return data.startsWith(prefix) ? finder.find(data.substring(prefix.length())) : Optional.empty();
    }

    /** A bot knows what was given to it; the operator's administrators end whatever is served here. */
    private boolean known(Revocable found, Messenger bot, User user) {
        return found.botId() == bot.self().id() || roles.isOperator(user.id());
    }

    private static boolean mayNot(Revocable found, long userId, boolean byAdmin) {
        return !byAdmin && found.ownerId() != userId;
    }
}
