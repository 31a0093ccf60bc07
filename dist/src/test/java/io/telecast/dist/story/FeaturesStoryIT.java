package io.telecast.dist.story;

import io.telecast.dist.Product;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of all plugins in the sandbox. */
class FeaturesStoryIT {

    @TempDir
    private Path data;

    @Test
    void everythingWorksTogether() throws IOException {
        FeaturesStory.tell(Product.in(data), data);
    }
}
