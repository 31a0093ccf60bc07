package io.telecast.dist.story;

import io.telecast.dist.TelegramWorld;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same story on TDLib and media sessions, as it goes on Telegram. */
class FeaturesStoryOverTheWireIT {

    @TempDir
    private Path data;

    @Test
    void everythingWorksTogether() throws IOException {
        try (var telegram = TelegramWorld.start()) {
            FeaturesStory.tell(telegram.product(data), data);
        }
    }
}
