package io.telecast.host.plugin.settings;

import io.telecast.api.chat.Html;
import io.telecast.api.text.PluginTexts;
import io.telecast.host.plugin.scope.PluginScope;
import io.telecast.host.text.Texts;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A plugin's texts as one of the bots says them. */
record SpokenTexts(PluginScope scope, Supplier<MessageTexts> texts, LongSupplier bot) implements PluginTexts {

    private Texts present() {
        scope.check();
        return texts.get().of(bot.getAsLong());
    }

    @Override
    public Html html(String key, Map<String, ?> values) {
        return present().render(key, values);
    }

    @Override
    public String plain(String key, Map<String, ?> values) {
        return present().plain(key, values);
    }

    @Override
    public PluginTexts forBot(long botId) {
        scope.check();
        return new SpokenTexts(scope, texts, () -> botId);
    }
}
