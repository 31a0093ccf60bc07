package io.telecast.host.config;

import java.nio.file.Path;

/** Where plugins are and what the configuration says to them. */
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
                name = "plugins.*",
                help = "Settings of plugins: plugins.<id>.<setting>. "
                        + "What telecast plugins settings sets takes precedence.")
        FreeForm settings) {}
