package io.telecast.testdc.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testdc.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formatting, there and back. */
class TextsTest {

    private static TlObject entity(String kind, int offset, int length) {
        return TlObject.of(kind, "offset", offset, "length", length);
    }

    private static String html(String text, TlObject... entities) {
        return Marked.html(text, TlObject.of("x", "entities", List.of(entities)))
                .markup();
    }

    @Test
    void nestsWhatIsNested() {
        assertThat(html("a bold <link> end", entity("messageEntityBold", 2, 11), link(7, 6)))
                .isEqualTo("a <b>bold <a href=\"https://x.y/?a=1&amp;b=&quot;\">&lt;link&gt;</a></b> end");
    }

    private static TlObject link(int offset, int length) {
        return entity("messageEntityTextUrl", offset, length).with("url", "https://x.y/?a=1&b=\"");
    }

    @Test
    void takesApartWhatOverlaps() {
        assertThat(html("abcdef", entity("messageEntityBold", 0, 4), entity("messageEntityItalic", 2, 4)))
                .isEqualTo("<b>ab<i>cd</i></b><i>ef</i>");
    }

    @Test
    void joinsWhatTouches() {
        assertThat(html(
                        "abcd",
                        entity("messageEntityBold", 2, 2),
                        entity("messageEntityItalic", 2, 2),
                        entity("messageEntityBold", 0, 2)))
                .isEqualTo("<b>ab<i>cd</i></b>");
    }

    @Test
    void readsWhatTheSandboxWrites() {
        Entities read = Entities.of(
                "<b>Hi &amp; <i>😀</i></b> <a href=\"https://x.y/\">https://x.y/</a> <a href=\"https://z/\">there</a>");

        assertThat(read.text()).isEqualTo("Hi & 😀 https://x.y/ there");
        assertThat(read.entities())
                .containsExactlyInAnyOrder(
                        entity("messageEntityBold", 0, 7),
                        entity("messageEntityItalic", 5, 2),
                        entity("messageEntityUrl", 8, 12),
                        entity("messageEntityTextUrl", 21, 5).with("url", "https://z/"));
    }

    @Test
    void findsCommandsInPlainText() {
        assertThat(Entities.of("/start abc /stop@films_bot a/b").entities())
                .containsExactly(entity("messageEntityBotCommand", 0, 6), entity("messageEntityBotCommand", 11, 15));
    }
}
