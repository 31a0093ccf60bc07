package io.telecast.host.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.chat.Html;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void anUnknownTextIsABug() {
        assertThatThrownBy(() -> texts.render("nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
