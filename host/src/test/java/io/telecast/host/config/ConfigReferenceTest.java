package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {

    /** Maven runs tests in the module's folder. */
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void theManualListsEveryKeyAsItIs() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("| Key |");
        int end = page.indexOf("\n\n", start) + 1;
        String written = page.substring(start, end);
        if (Boolean.getBoolean("telecast.docs.write")) {
            Files.writeString(PAGE, page.replace(written, ConfigReference.markdown()));
            return;
        }

        assertThat(written).as("write it with -Dtelecast.docs.write=true").isEqualTo(ConfigReference.markdown());
    }
}
