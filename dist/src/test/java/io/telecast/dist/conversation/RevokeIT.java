package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Actor;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links end when their owner or an administrator says so. */
@ExtendWith(SharedProduct.class)
class RevokeIT {

    @Test
    void endsLinksByReplyAndLinkMakesNewOnes(Product product) {
        var owner = product.chat().newcomer("Owner");
        var upload = owner.upload("mine.bin", "application/octet-stream", "document", new byte[] {4, 5, 6});
        var reply = owner.answerTo(upload);
        var links = Links.of(reply);

        assertThat(owner.ask(reply, "/revoke").text()).contains("mine.bin", "have ended");
        assertEnded(product, links);

        var anew = Links.of(owner.ask(upload, "/link"));
        assertThat(anew.token()).isNotEqualTo(links.token());
        assertThat(Web.get(anew.bytes()).body()).containsExactly(4, 5, 6);
        assertEnded(product, links);
    }

    @Test
    void endsLinksByAnyOfTheLinks(Product product) {
        var owner = product.chat().newcomer("Owner");
        for (String name : new String[] {"download", "bytes", "share", "watch", "code"}) {
            var links = Links.of(Files.store(owner, name + ".mp4"));
            var link = switch (name) {
                case "download" -> links.download().toString();
                case "bytes" -> links.bytes().toString();
                case "share" -> links.share().orElseThrow().toString();
                case "watch" -> links.watch().orElseThrow().toString();
                default -> links.code();
            };

            assertThat(owner.ask("/revoke " + link).text()).as(name).contains("have ended");
            assertEnded(product, links);
        }
    }

    @Test
    void endsLinksByButtonOnceConfirmed(Product product) {
        var owner = product.chat().newcomer("Owner");
        var reply = Files.store(owner, "button.mp4");
        var links = Links.of(reply);

        owner.press(reply, "End links");
        var asking = owner.awaitEdit(reply, each -> each.labels().contains("Yes, end them"));
        owner.press(asking, "Keep them");
        var kept = owner.awaitEdit(reply, each -> each.labels().contains("Download"));
        assertThat(Web.status(Links.of(kept).bytes())).isEqualTo(206);
        assertThat(Web.status(links.bytes())).isEqualTo(206);

        owner.press(kept, "End links");
        var again = owner.awaitEdit(reply, each -> each.labels().contains("Yes, end them"));
        assertThat(Web.status(links.bytes())).as("not before it is confirmed").isEqualTo(206);
        owner.press(again, "Yes, end them");
        var done = owner.awaitEdit(reply, each -> each.text().contains("have ended"));
        assertThat(done.labels()).isEmpty();
        assertEnded(product, links);
    }

    @Test
    void onlyTheOwnerOrAnAdministratorMay(Product product) {
        var owner = product.chat().newcomer("Owner");
        var links = Links.of(Files.store(owner, "guarded.mp4"));
        var stranger = product.chat().newcomer("Stranger");
        var copy = stranger.ask("/start " + links.code());

        // the warning that the copy will be deleted may come in between
        stranger.next(
                stranger.send("/revoke " + links.download()),
                each -> each.text().contains("Only who stored"));
        stranger.next(stranger.reply(copy, "/revoke"), each -> each.text().contains("Only who stored"));
        assertThat(Web.status(links.bytes())).isEqualTo(206);

        Actor admin = product.chat().admin();
        assertThat(admin.ask("/revoke " + links.share().orElseThrow()).text()).contains("have ended");
        assertEnded(product, links);
        assertThat(Web.status(Links.of(copy).bytes())).isEqualTo(410);
    }

    @Test
    void aLinkThatIsNoneEndsNothing(Product product) {
        var user = product.chat().newcomer("Asker");

        assertThat(user.ask("/revoke").text()).contains("Reply with /revoke");
        assertThat(user.ask("/revoke https://example.org/f/abc/x").text()).contains("none of my links");
        assertThat(user.ask("/revoke " + "A".repeat(3000)).text()).contains("none of my links");
        assertThat(user.ask(user.ask("/help"), "/revoke").text()).contains("none of my links");
    }

    private static void assertEnded(Product product, Links links) {
        assertThat(Web.status(links.bytes())).isEqualTo(410);
        assertThat(Web.status(links.download())).isEqualTo(410);
        links.watch().ifPresent(watch -> assertThat(Web.status(watch)).isEqualTo(410));
        var anybody = product.chat().newcomer("Late");
        assertThat(anybody.ask("/start " + links.code()).text()).contains("has ended");
    }
}
