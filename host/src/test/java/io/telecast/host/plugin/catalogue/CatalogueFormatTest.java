package io.telecast.host.plugin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFormatTest {

    private static final String HASH = "ab".repeat(32);
    private static final String ENTRY = """
            {"id": "hello", "version": "1.0.0", "requires": "^1.0.0", "url": "hello.jar", "sha256": "%s", "size": 7}
            """.formatted(HASH);

    private final CatalogueFormat format = new CatalogueFormat();

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        var catalogue = new Catalogue(List.of(
                new CatalogueEntry(
                        "hello",
                        "1.0.0",
                        "Says <hello> \"ü\"",
                        "Somebody",
                        "^1.0.0",
                        "jars/hello-1.0.0.jar",
                        HASH,
                        "a\nb\n",
                        7,
                        List.of("commands", "web:*.example.org", "later")),
                new CatalogueEntry(
                        "hello",
                        "1.1.0",
                        "",
                        "",
                        "*",
                        "https://files.example.org/a?b=c&d=%20",
                        HASH,
                        "",
                        1L << 40,
                        List.of())));
        assertThat(format.read(format.write(catalogue))).isEqualTo(catalogue);
    }

    @Test
    void fieldsThatComeLaterDoNotShutThisHostOut() throws Exception {
        String text = "{\"telecast-catalogue\": 1, \"new\": [1], \"plugins\": [" + ENTRY.replace("{", "{\"stars\": 5, ")
                + "]}";
        assertThat(read(text).entries()).extracting(CatalogueEntry::id).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "7",
                "{}",
                "{\"telecast-catalogue\": \"1\", \"plugins\": []}",
                "{\"telecast-catalogue\": 1}",
                "{\"telecast-catalogue\": 1, \"plugins\": {}}",
                "{\"telecast-catalogue\": 1, \"plugins\": [7]}",
                "{\"telecast-catalogue\": 1, \"plugins\": [null]}",
                "{\"telecast-catalogue\": 1, \"plugins\": [[]]}",
                "{\"telecast-catalogue\": 1, \"plugins\": []} and more",
                "{\"telecast-catalogue\": 1, \"telecast-catalogue\": 1, \"plugins\": []}",
                "{\"telecast-catalogue\": 2, \"plugins\": []}",
                "{\"telecast-catalogue\": 99999999999, \"plugins\": []}",
                "{\"telecast-catalogue\": 1, \"plugins\": [",
                "<html>not found</html>",
                "\u0000\uffff"
            })
    void whatIsNoCatalogueIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CatalogueException.class)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            id          | 7
            id          | "../x"
            id          | "Hello"
            id          | null
            version     | "one"
            version     | 1.0
            requires    | ""
            requires    | ["^1.0.0"]
            description | "a\\u001b[2Jb"
            description | {"a": 1}
            provider    | 7
            url         | "../secret.jar"
            url         | "/etc/passwd"
            url         | "a/../../b.jar"
            url         | "a//b.jar"
            url         | ".hidden/b.jar"
            url         | "a\\\\b.jar"
            url         | "%2e%2e/b.jar"
            url         | "a.jar?x=1"
            url         | ""
            url         | "file:///etc/passwd"
            url         | "jar:file:/x!/y"
            url         | "ftp://files.example.org/a.jar"
            url         | "https://me:pw@files.example.org/a.jar"
            url         | "https:///a.jar"
            url         | "https://files.example.org/%zz"
            url         | "https://files.example.org/a b"
            sha256      | "abc"
            sha256      | null
            size        | 0
            size        | -1
            size        | "7"
            size        | 1.5
            size        | 99999999999999999999
            signature   | 7
            """)
    void theEntryAndFieldThatAreWrongAreNamed(String field, String value) {
        String changed = ENTRY.contains("\"" + field + "\"")
                ? ENTRY.replaceFirst(
                        "\"" + field + "\": (\"[^\"]*\"|[0-9]+)",
                        java.util.regex.Matcher.quoteReplacement("\"" + field + "\": " + value))
                : ENTRY.replace("{", "{\"" + field + "\": " + value + ", ");
        assertThatThrownBy(() -> read("{\"telecast-catalogue\": 1, \"plugins\": [" + ENTRY + "," + changed + "]}"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("In its entry 2 the field \"" + field + "\"")
                .hasMessageNotContaining("passwd");
    }

    @Test
    void theSameVersionTwiceIsRefused() {
        assertThatThrownBy(() -> read("{\"telecast-catalogue\": 1, \"plugins\": [" + ENTRY + "," + ENTRY + "]}"))
                .hasMessageContaining("hello 1.0.0 twice");
    }

    @Test
    @Timeout(20)
    void hostileOnesAreRefusedQuickly() {
        String head = "{\"telecast-catalogue\": 1, \"plugins\": ";
        for (String text : List.of(
                head + "[".repeat(1_000_000),
                "{\"a\":".repeat(500_000),
                head + "[{\"id\": \"" + "x".repeat(3_000_000) + "\"}]}",
                head + "[" + "{},".repeat(1_000_000) + "{}]}",
                head + "[{\"size\": " + "9".repeat(1_000_000) + "}]}",
                head + "[{\"version\": \"1.0.0-" + "0.".repeat(5_000) + "\"}]}")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(CatalogueException.class);
        }
    }

    private Catalogue read(String text) throws CatalogueException {
        return format.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
