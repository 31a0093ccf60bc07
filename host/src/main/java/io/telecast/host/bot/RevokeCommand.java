package io.telecast.host.bot;

import io.telecast.api.callback.ButtonPress;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.CommandCall;
import io.telecast.api.file.StoredFile;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.links.LinksInText;
import io.telecast.host.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /revoke} and the button that does the same: ends every link of a file. */
final class RevokeCommand {

    static final String OWNER = "core";
    static final String ASK = "revoke";
    static final String YES = "revokeyes";
    static final String NO = "revokeno";

    private final FileCatalog files;
    private final LinksInText links;
    private final LinkReplies replies;
    private final Texts texts;

    RevokeCommand(FileCatalog files, LinksInText links, LinkReplies replies, Texts texts) {
        this.files = files;
        this.links = links;
        this.replies = replies;
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
        OptionalLong fileId = link.isEmpty() ? fileOf(replied.get()) : links.fileId(link);
        Optional<FileRecord> record = fileId.isPresent() ? files.find(fileId.getAsLong()) : Optional.empty();
        if (record.isEmpty()) {
            call.reply(texts.render("revoke.unknown"));
        } else if (mayNot(record.get().file(), call.user().id(), call.byAdmin())) {
            call.reply(texts.render("revoke.not_yours"));
        } else {
            StoredFile file = record.get().file();
            files.revoke(file.id());
            call.reply(texts.render("revoke.done", LinkReplies.describe(file)));
        }
    }

    void ask(ButtonPress press) {
        String payload = press.payload();
        press.bot()
                .editKeyboard(
                        press.message(),
                        Keyboard.row(
                                ButtonRegistry.button(texts.plain("button.revoke_yes", Map.of()), OWNER, YES, payload),
                                ButtonRegistry.button(texts.plain("button.revoke_no", Map.of()), OWNER, NO, payload)));
        press.notice(texts.plain("revoke.confirm", Map.of()));
    }

    void yes(ButtonPress press) {
        Optional<FileRecord> record = checked(press);
        if (record.isPresent()) {
            StoredFile file = record.get().file();
            files.revoke(file.id());
            press.bot()
                    .edit(
                            press.message(),
                            OutgoingMessage.text(texts.render("revoke.done", LinkReplies.describe(file))));
        }
    }

    void no(ButtonPress press) {
        Optional<FileRecord> record = checked(press);
        if (record.isPresent()) {
            press.bot()
                    .edit(
                            press.message(),
                            replies.compose(
                                    press.bot().self(),
                                    record.get().file(),
                                    press.user().id()));
        }
    }

    private Optional<FileRecord> checked(ButtonPress press) {
        Optional<FileRecord> record = number(press.payload()).flatMap(files::find);
        if (record.isEmpty()) {
            press.alert(texts.plain("revoke.unknown", Map.of()));
        } else if (mayNot(record.get().file(), press.user().id(), press.byAdmin())) {
            press.alert(texts.plain("revoke.not_yours", Map.of()));
            return Optional.empty();
        }
        return record;
    }

    /** The file whose links a message carries: told by its button, or by a link in its text. */
    private OptionalLong fileOf(Message message) {
        for (var row : message.keyboard().rows()) {
            for (Button button : row) {
                OptionalLong found = switch (button) {
                    case Button.Url(String label, String url) -> links.fileId(url);
                    case Button.Callback(String label, String data) -> fileOf(data);
                };
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return links.fileId(message.text());
    }

    private static OptionalLong fileOf(String data) {
        String prefix = OWNER + ":" + ASK + ":";
        return data.startsWith(prefix)
                ? number(data.substring(prefix.length())).map(OptionalLong::of).orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static boolean mayNot(StoredFile file, long userId, boolean byAdmin) {
        return !byAdmin && file.ownerId() != userId;
    }
}
