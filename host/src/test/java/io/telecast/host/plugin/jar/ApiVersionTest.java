package io.telecast.host.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin says which versions of the API it works with, and the host keeps to it. */
class ApiVersionTest {

    @Test
    void theApiOfThisHostIsInItsFirstMajorVersion() {
        assertThat(ApiVersion.built().text()).startsWith("1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.0.0  | ^1.0.0
            1.0.0  | ^1.0
            1.9.4  | ^1
            1.0.0  | 1.0.0
            1.7.0  | 1.0.0
            1.7.0  | 1.2
            1.3.5  | 1.x
            1.3.5  | 1.*.*
            1.3.5  | 1.3.X
            1.0.0  | >=1.0 <2
            1.9.9  | >= 1.0, < 2.0.0
            1.2.0  | >=1.1 & <1.3
            1.2.7  | ~1.2
            1.2.7  | ~1.2.3
            1.0.0  | =1.0
            1.0.4  | <=1.0
            1.1.0  | >1.0
            7.0.0  | *
            1.0.0  | >=0
            0.4.9  | ^0.4.2
            """)
    void isIncluded(String version, String range) {
        assertThatCode(() -> new ApiVersion(version).check(range)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.0.0  | 1.0.0
            2.0.0  | ^1.0.0
            1.0.0  | ^1.1
            1.0.0  | ^2.0.0
            1.0.0  | <1
            1.0.0  | >1
            1.0.0  | >1.0
            2.0.0  | >=1.0 <2
            1.3.0  | 1.2.x
            1.3.0  | ~1.2.3
            1.0.1  | =1.0.0
            1.1.0  | <=1.0
            1.0.0  | >=2 <1
            1.0.0  | <*
            1.0.0  | ^99999.0.0
            0.5.0  | ^0.4.2
            1.0.0  | 0.x
            """)
    void isLeftOut(String version, String range) {
        assertThatExceptionOfType(BadPluginException.class)
                .isThrownBy(() -> new ApiVersion(version).check(range))
                .satisfies(refused -> assertThat(refused.sentence())
                        .startsWith("It requires version " + range + " of the plugin API")
                        .contains("this Telecast has " + version));
    }

    @Test
    void oneOfSeveralRangesIsEnough() throws BadPluginException {
        new ApiVersion("1.4.0").check("^1.0 | ^2.0");
        new ApiVersion("2.4.0").check("^1.0 || ^2.0");
        assertThatExceptionOfType(BadPluginException.class)
                .isThrownBy(() -> new ApiVersion("3.0.0").check("^1.0 | ^2.0"));
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                " ",
                "soon",
                "^",
                ">=",
                "1.0.0.0",
                "1..0",
                "01.0",
                "-1",
                "1.0.0-rc.1",
                "^1.0.0-SNAPSHOT",
                "x.1",
                "1.x.2",
                "1 - 2",
                "(1,2]",
                "^^1",
                "=>1",
                "1.0,",
                "1.0 |",
                "| 1.0",
                "|||",
                ">=1 && <2",
                "99999999999999999999.0.0",
                "^1.0" + " ".repeat(10_000) + "<2",
                "1|".repeat(50_000) + "1",
                "１.０",
                "^1.0\u0000",
                "${plugin.requires}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isNoRange(String range) {
        assertThatExceptionOfType(BadPluginException.class)
                .isThrownBy(() -> new ApiVersion("1.0.0").check(range))
                .satisfies(refused -> assertThat(refused.sentence())
                        .contains("which is no range of versions")
                        .endsWith("Write it such as ^1.0.0 or >=1.0.0 <2."));
    }
}
