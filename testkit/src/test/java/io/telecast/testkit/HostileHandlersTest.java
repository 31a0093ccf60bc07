package io.telecast.testkit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins that do harm when they are called. */
class HostileHandlersTest {

    @RegisterExtension
    static final TelecastExtension telecast = HostileStage.open();

    static List<HostileCase> cases() {
        return HostileHandlers.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void harmsNobody(HostileCase hostile, @TempDir Path folder) throws Exception {
        HostileScene.play(telecast, folder, hostile);
    }
}
