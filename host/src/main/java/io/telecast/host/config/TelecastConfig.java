package io.telecast.host.config;

import java.util.List;
import java.util.Map;

/**
 * The whole configuration, checked.
 *
 * @param backendOptions every option of the chosen Telegram backend, by name without the backend's
 */
public record TelecastConfig(
        HttpConfig http,
        TelegramConfig telegram,
        BotConfig bot,
        PeopleConfig people,
        LinksConfig links,
        StreamConfig stream,
        StorageConfig storage,
        SecretsConfig secrets,
        PluginsConfig plugins,
        TextsConfig texts,
        LogConfig log,
        Map<String, String> backendOptions) {

    /** The records whose components are the keys, in the order of the documentation. */
    static final List<Class<? extends Record>> PARTS = List.of(
            TelegramConfig.class,
            BotConfig.class,
            HttpConfig.class,
            PeopleConfig.class,
            LinksConfig.class,
            StreamConfig.class,
            StorageConfig.class,
            SecretsConfig.class,
            PluginsConfig.class,
            TextsConfig.class,
            LogConfig.class);

    public TelecastConfig {
        backendOptions = Map.copyOf(backendOptions);
    }

    /** Leaves the backend's options out: some may be secrets. */
    @Override
    public String toString() {
        return "TelecastConfig[" + http + ", " + telegram + ", " + bot + ", " + people + ", " + links + ", " + stream
                + ", " + storage + ", " + secrets + ", " + plugins + ", " + texts + ", " + log + "]";
    }
}
