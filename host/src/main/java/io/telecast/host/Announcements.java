package io.telecast.host;

import io.telecast.host.config.TelecastConfig;
import java.util.OptionalLong;

/** Where newcomers are announced. */
final class Announcements {

    private Announcements() {}

    static OptionalLong channel(TelecastConfig config) {
        return switch (config.people().announceNewUsers()) {
            case NONE -> OptionalLong.empty();
            case STORAGE -> OptionalLong.of(config.telegram().storageChannel());
            case LOG ->
                config.telegram().logChannel() == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(config.telegram().logChannel());
        };
    }
}
