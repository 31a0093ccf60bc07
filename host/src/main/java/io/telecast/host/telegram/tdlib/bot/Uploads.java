package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.api.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Small documents on their way: TDLib sends files, so each becomes one until it is sent. */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_NAME_BYTES = 200;

    private final BotFolder folder;

    Uploads(BotFolder folder) {
        this.folder = folder;
    }

    /** Does something with a document that lies in a file meanwhile. */
    JsonNode with(
            OutgoingMessage.Document document,
            Markup.FormattedText caption,
            Function<Messages.InputMessageDocument, JsonNode> sending) {
        byte[] content = document.content();
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw new BotException.BadRequest(
                    "A document has 1 to " + MAX_BYTES + " bytes, not " + content.length + ".");
        }
        Path place = place();
        try {
            Path file = place.resolve(fileName(document.fileName()));
            Files.write(file, content);
            var input = new Messages.InputDocument(new Messages.InputFileLocal(file.toString()), true);
            return sending.apply(new Messages.InputMessageDocument(input, caption));
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            discard(place);
        }
    }

    private Path place() {
        try {
            return folder.upload();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void discard(Path place) {
        try {
            BotFolder.delete(place);
        } catch (IOException e) {
            LOG.warn("A document that was sent could not be deleted; it goes at the next start.", e);
        }
    }

    /** What Telegram is told of a name, as a name and not a path. */
    static String fileName(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        while (plain.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            plain = plain.substring(plain.offsetByCodePoints(0, 1));
        }
        return plain.isEmpty() || plain.matches("\\.+") ? "document" : plain;
    }

    private static BotException unwritable(IOException cause) {
        return Line.caused(
                new BotException.Unavailable(
                        "The document cannot be written to the data directory. Is the disk full, or not writable?"),
                cause);
    }
}
