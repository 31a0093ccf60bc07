package io.telecast.host.bot;

import io.telecast.api.chat.Message;
import io.telecast.api.command.CommandCall;
import io.telecast.host.text.Texts;
import java.util.Optional;

/** {@code /link} in reply to a message with a file: its links, storing it first where needed. */
final class LinkCommand {

    private final Uploads uploads;
    private final Texts texts;

    LinkCommand(Uploads uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    void run(CommandCall call) {
        Optional<Message> replied =
                call.repliedTo().filter(message -> message.media().isPresent());
        if (replied.isEmpty()) {
            call.reply(texts.render("link.usage"));
            return;
        }
        uploads.take(call, replied.get());
    }
}
