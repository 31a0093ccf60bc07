package io.telecast.shortener;

import io.telecast.api.chat.Html;
import io.telecast.api.text.PluginTexts;
import java.util.Map;

/** What the plugin says, and the sentences that several of its messages share. */
record Texts(PluginTexts all) {

    PluginTexts of(long botId) {
        return all.forBot(botId);
    }

    /** Why something was not shortened, with what the service says about it. */
    Html reason(long botId, Outcome.Failed failed) {
        PluginTexts texts = of(botId);
        Html why = texts.html(failed.failure().text());
        return failed.detail().isEmpty()
                ? why
                : texts.html("failure.said", Map.of("reason", why, "message", failed.detail()));
    }
}
