package io.telecast.host.plugin.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide for authors has every capability, with the words that operators see. */
class CapabilityGuideTest {

    @Test
    void theTableHasThemAll() throws Exception {
        String guide = Files.readString(Path.of("../docs/plugins.md"));
        assertThat(Capability.values())
                .allSatisfy(each ->
                        assertThat(guide).containsPattern("\\| `" + each.label() + "(:\\S+)?` \\| " + each.meaning()));
    }
}
