package io.telecast.host.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Message;
import io.telecast.api.command.CommandCall;
import io.telecast.host.files.FileIntake;
import io.telecast.host.files.FileRecord;
import io.telecast.host.text.Texts;
import io.telecast.host.users.Roles;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files that people send: into the storage channel, then back with links. */
public final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final FileIntake intake;
    private final LinkReplies replies;
    private final Roles roles;
    private final Operators operators;
    private final Texts texts;

    public Uploads(FileIntake intake, LinkReplies replies, Roles roles, Operators operators, Texts texts) {
        this.intake = intake;
        this.replies = replies;
        this.roles = roles;
        this.operators = operators;
        this.texts = texts;
    }

    /** Stores the media of the call's message and answers with its links. */
    void take(CommandCall call) {
        take(call, call.message());
    }

    /** Stores the media of a message and answers the call. */
    void take(CommandCall call, Message source) {
        if (!roles.mayUpload(call.bot().self().id(), call.user().id())) {
            call.reply(texts.render("upload.not_allowed"));
            return;
        }
        FileRecord stored;
        try {
            stored = intake.store(call.bot(), source, call.user().id());
        } catch (BotException.Forbidden | BotException.NotFound e) {
            LOG.error("The storage channel cannot be used: {}", e.getMessage());
            operators.tell(e.getMessage());
            call.reply(texts.render("upload.failed_config", Map.of("reason", e.getMessage())));
            return;
        } catch (BotException.FloodWait | BotException.Unavailable | BotException.BadRequest e) {
            LOG.warn("A file could not be stored: {}", e.getMessage());
            call.reply(texts.render("upload.failed", Map.of("reason", e.getMessage())));
            return;
        }
        call.reply(replies.compose(call.bot().self(), stored.file(), call.user().id()));
    }
}
