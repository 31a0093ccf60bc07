package io.telecast.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesWhatUsersWrote() {
        assertThat(Html.text("<script>\"&'").markup()).isEqualTo("&lt;script&gt;&quot;&amp;'");
        assertThat(Html.format("<b>{}</b>{}", "<i>", Html.markup("<u>x</u>")).markup())
                .isEqualTo("<b>&lt;i&gt;</b><u>x</u>");
    }

    @Test
    void doesNotFillPlacesThatCameWithAnArgument() {
        assertThat(Html.format("{} {}", "{}", "x").markup()).isEqualTo("{} x");
    }

    @Test
    void wantsAsManyArgumentsAsPlaces() {
        assertThatThrownBy(() -> Html.format("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.format("x", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
