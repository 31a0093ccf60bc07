package io.telecast.dist;

import io.telecast.dist.Chat.Message;
import java.net.URI;
import java.util.Optional;

/**
 * The links that a reply carries.
 *
 * @param download as the button has it
 * @param share the button that opens the bot; empty below delivered copies
 * @param watch empty without the player
 */
public record Links(URI download, Optional<URI> share, Optional<URI> watch) {

    /** Reads them off the buttons of a message. */
    public static Links of(Message message) {
        return new Links(
                message.link("Download")
                        .orElseThrow(() -> new AssertionError(
                                "no Download button below: " + message.text() + " " + message.labels())),
                message.link("Share link"),
                message.link("Watch"));
    }

    /** The address of the bytes for players: without asking for a download. */
    public URI bytes() {
        return URI.create(download.toString().replaceFirst("\\?.*$", ""));
    }

    /** What {@code /start} takes to deliver the file. */
    public String code() {
        var query = share.orElseThrow().getRawQuery();
        return query.substring(query.indexOf("start=") + "start=".length());
    }

    /** The secret part of the address. */
    public String token() {
        return download.getRawPath().split("/")[2];
    }
}
