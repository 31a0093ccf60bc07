package io.telecast.host.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.chat.Html;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private final Texts texts = Texts.defaults();

    @Test
    void escapesValuesButNotMarkup() {
        Html html = Texts.fill("<b>{name}</b> {link}", Map.of("name", "<i>\"&", "link", Html.markup("<u>x</u>")));
        assertThat(html.markup()).isEqualTo("<b>&lt;i&gt;&quot;&amp;</b> <u>x</u>");
    }

    @Test
    void fillsEachPlaceOnceSoThatValuesCannotSmuggleInPlaces() {
        assertThat(Texts.fill("{a}{b}", Map.of("a", "{b}", "b", "secret")).markup())
                .isEqualTo("{b}secret");
    }

    @Test
    void leavesAPlaceWithoutValueEmpty() {
        assertThat(Texts.fill("[{file_caption}]", Map.of()).markup()).isEqualTo("[]");
    }

    @Test
    void plainTextLosesMarkupAndEscapes() {
        assertThat(texts.plain("ban.refused", Map.of("reason", " <b>&"))).endsWith(" <b>&");
        assertThat(texts.plain("revoke.done", Map.of("file_name", "a"))).startsWith("The links of a have ended.");
    }

    @Test
    void tellsWhatIsWrongWithReplacements() {
        Map<String, String> problems =
                texts.problems(Map.of("start.greting", "Hi", "start.greeting", "Hi {nmae}", "help.title", "Commands"));
        assertThat(problems).containsOnlyKeys("start.greting", "start.greeting");
        assertThat(problems.get("start.greeting")).contains("[nmae]").contains("[name]");
    }

    @Test
    void replacementsWin() {
        assertThat(texts.with(Map.of("help.title", "Commands"))
                        .render("help.title")
                        .markup())
                .isEqualTo("Commands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>never closed",
                "<b><i>crossed</b></i>",
                "a < b",
                "<br>",
                "<script>x</script>",
                "closed</b>",
                "<b",
                "<>",
                "<b>x</b ><"
            })
    void refusesHtmlThatTelegramWouldNotSend(String template) {
        assertThat(texts.problems(Map.of("help.title", template))).containsOnlyKeys("help.title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold <i>both</i></b> &lt; & 1 > 0",
                "<a href=\"https://example.org/?a=1&b=2\">here</a>",
                "<span class='tg-spoiler'>x</span><tg-spoiler>y</tg-spoiler>",
                "<PRE>x</pre>"
            })
    void takesHtmlThatTelegramKnows(String template) {
        assertThat(texts.problems(Map.of("help.title", template))).isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(texts.problems(Map.of("help.title", "x".repeat(4097)))).containsOnlyKeys("help.title");
    }

    @Test
    void anUnknownTextIsABug() {
        assertThatThrownBy(() -> texts.render("nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
