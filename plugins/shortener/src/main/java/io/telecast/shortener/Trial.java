package io.telecast.shortener;

import io.telecast.api.bot.Messenger;
import io.telecast.api.settings.LiveSettings;

/** Tries an account with a link that leads to the bot, asking the service itself whatever is remembered of it. */
final class Trial {

    private final Converter converter;
    private final LiveSettings<ShortenerSettings> settings;

    Trial(Converter converter, LiveSettings<ShortenerSettings> settings) {
        this.converter = converter;
        this.settings = settings;
    }

    Outcome of(Account account, Messenger bot) {
        String sample = "https://t.me/" + bot.self().username();
        return converter.convert(account, sample, settings.get().timeout());
    }
}
