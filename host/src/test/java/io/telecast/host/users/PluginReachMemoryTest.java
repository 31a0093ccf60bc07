package io.telecast.host.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.files.MemoryStore;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PluginReachMemoryTest {

    private final MemoryStore<ReachRecord> store = new MemoryStore<>(PluginReach.spec());
    private final PluginReach reach = new PluginReach(store);

    @Test
    void everyPluginServesTheMainBot() {
        assertThat(reach.serves("verify", 1)).isTrue();
    }

    @Test
    void aCloneIsServedByWhatItWasConnectedWithAlsoAfterARestart() {
        for (long bot = 2; bot < 2_500; bot++) {
            reach.set(bot, Set.of("player"));
        }
        reach.set(7, Set.of("batch", "verify"));

        var restarted = new PluginReach(store);

        assertThat(restarted.serves("verify", 7)).isTrue();
        assertThat(restarted.serves("player", 7)).isFalse();
        assertThat(restarted.serves("core", 7)).isTrue();
        assertThat(restarted.serves("player", 2_499)).isTrue();
        assertThat(restarted.serves("verify", 2_499)).isFalse();
    }
}
