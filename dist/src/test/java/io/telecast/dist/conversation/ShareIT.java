package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /start}: greetings, and share links that bring a copy. */
@ExtendWith(SharedProduct.class)
class ShareIT {

    @Test
    void greetsByNameWhateverTheNameIs(Product product) {
        var user = product.chat().newcomer("<i>Eve</i> & {name}");

        var greeting = user.ask("/start");

        assertThat(greeting.text()).contains("Hello <i>Eve</i> & {name}");
        assertThat(greeting.markup()).doesNotContain("<i>Eve</i>");
    }

    @Test
    void deliversACopyToWhoeverOpensAShareLink(Product product) {
        var owner = product.chat().newcomer("Owner");
        var stored = Files.store(owner, "shared film.mkv");
        var viewer = product.chat().newcomer("Viewer");

        var copy = viewer.ask("/start " + Links.of(stored).code());

        assertThat(copy.file().fileName()).isEqualTo("shared film.mkv");
        assertThat(copy.text()).contains("shared film.mkv", "2.0 KiB");
        assertThat(copy.labels()).contains("Download", "Watch").doesNotContain("Share link", "End links");
        assertThat(copy.forwardedFrom()).as("a copy, not a forward").isNull();
        var original = product.chat().bytes(copy.file());
        assertThat(Web.get(Links.of(copy).bytes()).body()).hasSize(2000).isEqualTo(original);
    }

    @Test
    void theLinksOfACopyAreTheViewersOwn(Product product) {
        var owner = product.chat().newcomer("Owner");
        var stored = Links.of(Files.store(owner, "own.bin"));
        var viewer = product.chat().newcomer("Viewer");

        var copy = Links.of(viewer.ask("/start " + stored.code()));

        assertThat(copy.token()).isNotEqualTo(stored.token());
    }

    @Test
    void aCodeOfAFeatureThatIsNotThereSaysSo(Product product) {
        var user = product.chat().newcomer("Guesser");

        assertThat(user.ask("/start nothing-12345").text()).contains("switched off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "S",
                "SAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "x-<script>alert(1)</script>",
                "two words",
                "💥",
                "../../etc/passwd"
            })
    void aCodeOfNobodysOpensNothing(String code, Product product) {
        var user = product.chat().newcomer("Guesser");

        var answer = user.ask("/start " + code);

        assertThat(answer.text()).contains("opens nothing");
        assertThat(answer.media()).isNull();
    }

    @Test
    void aCodeThatWasTamperedWithOpensNothing(Product product) {
        var owner = product.chat().newcomer("Owner");
        var links = Links.of(Files.store(owner, "tamper.bin"));
        var code = links.code();
        var viewer = product.chat().newcomer("Tamperer");
        var middle = code.length() / 2;
        var other = code.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(viewer.ask("/start " + code.substring(0, middle) + other + code.substring(middle + 1))
                        .text())
                .contains("opens nothing");
        assertThat(viewer.ask("/start " + code.substring(0, code.length() - 1)).text())
                .contains("opens nothing");
        assertThat(viewer.ask("/start " + links.token()).text()).contains("opens nothing");
        assertThat(Web.status(product.url().resolve("/f/" + code + "/x"))).isEqualTo(404);
    }

    @Test
    void answersWhatItDoesNotUnderstandWithAHint(Product product) {
        var user = product.chat().newcomer("Talker");

        assertThat(user.ask("hello there").text()).contains("/help");
        assertThat(user.ask("/nosuchthing now").text()).contains("I do not know /nosuchthing");
    }
}
