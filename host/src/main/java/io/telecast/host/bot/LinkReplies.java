package io.telecast.host.bot;

import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.Links;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.text.Sizes;
import io.telecast.host.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Composes the answer that carries a file's links. */
public final class LinkReplies {

    private final Links links;
    private final Texts texts;

    public LinkReplies(Links links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    /** The answer for who stored a file: every link, and a button that ends them. */
    OutgoingMessage compose(BotIdentity bot, StoredFile file, long userId) {
        return compose(file, links.all(bot, file, userId));
    }

    /** The same with links that were made already. */
    OutgoingMessage compose(StoredFile file, List<OutgoingLink> made) {
        List<Button> buttons = new ArrayList<>(buttons(made));
        buttons.add(RevokeCommand.askButton(texts.plain("button.revoke", Map.of()), file.id()));
        return OutgoingMessage.text(texts.render("upload.reply", describe(file)).plus(addresses(made)))
                .withKeyboard(inPairs(buttons));
    }

    /** The buttons under a delivered file: everything but the share link, which is how they came here. */
    Keyboard deliveryButtons(BotIdentity bot, StoredFile file, long userId) {
        return inPairs(buttons(links.all(bot, file, userId).stream()
                .filter(link -> link.kind() != LinkKind.SHARE)
                .toList()));
    }

    static Map<String, Object> describe(StoredFile file) {
        return Map.of(
                "file_name", file.name(),
                "file_size", Sizes.bytes(file.size()),
                "file_caption", file.caption());
    }

    /** The links as text too: they can be copied where a button cannot. */
    private static Html addresses(List<OutgoingLink> made) {
        Html text = Html.EMPTY;
        for (OutgoingLink link : made) {
            text = text.plus(Html.format("\n\n{}:\n<code>{}</code>", link.label(), link.url()));
        }
        return text;
    }

    private static List<Button> buttons(List<OutgoingLink> made) {
        return made.stream()
                .<Button>map(link -> new Button.Url(link.label(), link.url()))
                .toList();
    }

    private static Keyboard inPairs(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += 2) {
            rows.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
        }
        return new Keyboard(rows);
    }
}
