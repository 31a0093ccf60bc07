package io.telecast.shortener;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.shortener.BadSiteException.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyFailureAndEveryBadSiteHasAText() throws IOException {
        var texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/texts.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        for (Failure failure : Failure.values()) {
            assertThat(texts.getProperty(failure.text())).as(failure.text()).isNotBlank();
        }
        for (Problem problem : Problem.values()) {
            assertThat(texts.getProperty(problem.text())).as(problem.text()).isNotBlank();
        }
    }
}
