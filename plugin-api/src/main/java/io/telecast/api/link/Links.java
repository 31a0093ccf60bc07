package io.telecast.api.link;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.file.StoredFile;
import java.util.List;

/**
 * Links to files.
 *
 * @since 0.1
 */
public interface Links {

    /** Makes a link to a file's bytes for a user. */
    FileLink file(StoredFile file, long userId);

    /** Everything to show for a file: share and download link and what plugins add, transformed for the user. */
    List<OutgoingLink> all(BotIdentity bot, StoredFile file, long userId);

    /** Runs a link of the plugin's own through the transformers. */
    OutgoingLink transformed(OutgoingLink link);

    /** Checks a token from a request: signature, expiry, revocation, ban and gates. Never throws for a bad token. */
    LinkResolution resolve(String token);

    /** Adds links to every reply for a file. */
    Registration contribute(LinkContributor contributor);

    /** Changes every outgoing link. */
    Registration transform(LinkTransformer transformer);
}
