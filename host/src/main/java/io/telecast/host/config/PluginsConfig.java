package io.telecast.host.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins are, which are accepted, and what the configuration says to them.
 *
 * @param catalogue a URL, or a path relative to the data directory; empty for none
 */
public record PluginsConfig(
        @Key(
                name = "plugins.folder",
                initial = "plugins",
                help = "The folder that plugin jars are dropped into. A relative path starts at the data directory.")
        Path folder,

        @Key(
                name = "plugins.bundled",
                initial = "true",
                help = "Whether the plugins that come with Telecast are put into that folder. "
                        + "One that is removed there stays away.")
        boolean bundled,

        @Key(
                name = "plugins.require",
                initial = "nothing",
                help =
                        "What a jar must show before any of its code runs: nothing, known for a hash of plugins.pinned or a "
                                + "signature by a key of plugins.trusted-keys, or signed for such a signature. "
                                + "The jars that came with Telecast need neither.")
        PluginRequirement require,

        @Key(
                name = "plugins.trusted-keys",
                help = "The keys whose signatures on plugins count, each as name=ed25519:… "
                        + "with what telecast plugins keygen prints.")
        List<TrustedKey> trustedKeys,

        @Key(
                name = "plugins.pinned",
                help = "Plugins of which one jar only is accepted, each as id=sha256:… "
                        + "with the hash that telecast plugins info shows. Holds whatever plugins.require is.")
        List<PinnedPlugin> pinned,

        @Key(
                name = "plugins.catalogue",
                pattern = CATALOGUE,
                form = "the http or https address of a file, or a path",
                help = "Where the list of plugins is that telecast plugins search, install and upgrade look in: "
                        + "an address, or a path that starts at the data directory. Empty for none.")
        String catalogue,

        @Key(
                name = "plugins.order",
                pattern = "[a-z][a-z0-9-]{0,23}",
                form = "the ids of plugins, such as verify, shortener",
                help =
                        "Which plugins come first: whose gates, link changes and added buttons are asked first, and who has "
                                + "a command, path or start link that two plugins claim. The others follow by their ids.")
        List<String> order,

        @Key(
                name = "plugins.threads",
                initial = "64",
                min = "4",
                max = "2000",
                help =
                        "How many calls into one plugin may run at a time; more wait a few seconds and are then refused. "
                                + "A call waits for Telegram, for other servers, and for those who read a page of the plugin's.")
        int threads,

        @Key(
                name = "plugins.*",
                help = "Settings of plugins: plugins.<id>.<setting>. "
                        + "What telecast plugins settings sets takes precedence.")
        FreeForm settings) {

    private static final String CATALOGUE =
            "|https?://[A-Za-z0-9.:\\[\\]_-]{1,300}/[A-Za-z0-9._~/?=&+-]{1,700}|(?![A-Za-z][A-Za-z0-9+.-]+:)[^\\x00-\\x1f]{1,1000}";

    public PluginsConfig {
        trustedKeys = List.copyOf(trustedKeys);
        pinned = List.copyOf(pinned);
        order = List.copyOf(order);
    }
}
