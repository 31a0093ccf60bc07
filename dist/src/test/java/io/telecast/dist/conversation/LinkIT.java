package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /link} in reply to a message. */
@ExtendWith(SharedProduct.class)
class LinkIT {

    @Test
    void givesTheLinksOfOnesOwnUploadAgain(Product product) {
        var user = product.chat().newcomer("Again");
        var upload = user.upload("again.bin", "application/octet-stream", "document", new byte[] {1, 2, 3});
        user.answerTo(upload);

        var again = user.ask(upload, "/link");

        assertThat(again.text()).contains("again.bin");
        assertThat(Web.get(Links.of(again).bytes()).body()).containsExactly(1, 2, 3);
    }

    @Test
    void givesLinksOfADeliveredCopy(Product product) {
        var owner = product.chat().newcomer("Owner");
        var code = Links.of(Files.store(owner, "copied.bin")).code();
        var viewer = product.chat().newcomer("Viewer");
        var copy = viewer.ask("/start " + code);

        // a warning that the copy will be deleted may come first
        var answer = viewer.next(
                viewer.reply(copy, "/link"), message -> message.text().contains("copied.bin"));

        assertThat(Web.get(Links.of(answer).bytes()).body())
                .isEqualTo(product.chat().bytes(copy.file()));
    }

    @Test
    void saysHowItIsUsedWhereThereIsNoFile(Product product) {
        var user = product.chat().newcomer("Text");
        var hint = user.ask("just text");

        assertThat(user.ask("/link").text()).contains("Reply with /link");
        assertThat(user.ask(hint, "/link").text()).contains("Reply with /link");
        assertThat(user.ask("/link https://example.org/x").text()).contains("Usage", "/link");
    }
}
