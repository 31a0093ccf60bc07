package io.telecast.host.telegram.tdlib.bot;

import io.telecast.api.bot.BotException;
import io.telecast.api.chat.Html;
import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.Markup;
import io.telecast.host.telegram.tdlib.client.TdException;
import io.telecast.host.telegram.tdlib.client.TdJson;
import tools.jackson.databind.JsonNode;

/** Reads HTML as TDLib does, which is as Telegram does. */
final class Formatting {

    private final TdJson json;

    Formatting(TdJson json) {
        this.json = json;
    }

    /** @throws BotException.BadRequest if Telegram would refuse the markup */
    Markup.FormattedText parse(Html html) {
        try {
            JsonNode text = json.execute(new Markup.ParseTextEntities(html.markup(), new Markup.TextParseModeHtml()));
            return new Markup.FormattedText(Fields.text(text, "text"), text.path("entities"));
        } catch (TdException e) {
            throw Line.caused(
                    new BotException.BadRequest("Telegram cannot read the formatting: " + e.reason() + "."), e);
        }
    }
}
