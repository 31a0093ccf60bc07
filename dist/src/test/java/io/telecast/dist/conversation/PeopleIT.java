package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: help, figures and bans. */
@ExtendWith(SharedProduct.class)
class PeopleIT {

    @Test
    void helpAndMenuListTheCommandsOfOnesRole(Product product) {
        var user = product.chat().newcomer("Reader");
        var admin = product.chat().admin();

        assertThat(user.ask("/help").text())
                .contains("/start", "/link", "/revoke", "/help")
                .doesNotContain("/ban", "/users", "/stats");
        assertThat(admin.ask("/help").text()).contains("/start", "/ban <id>", "/unban", "/users", "/stats");
        assertThat(user.menu()).contains("start", "link", "help").doesNotContain("ban", "stats");
        assertThat(admin.menu()).contains("start", "ban", "stats");
    }

    @Test
    void helpExplainsOneCommandToThoseWhomItIsFor(Product product) {
        var user = product.chat().newcomer("Reader");
        var admin = product.chat().admin();

        assertThat(user.ask("/help revoke").text()).startsWith("/revoke [link]").contains("Ends the links");
        assertThat(user.ask("/help /Revoke@" + product.chat().mainBot().username())
                        .text())
                .startsWith("/revoke");
        assertThat(user.ask("/help ban").text()).contains("I do not know the command ban");
        assertThat(admin.ask("/help ban").text())
                .startsWith("/ban <id> [reason]")
                .contains("/ban 123456789 spam");
        var unknown = user.ask("/help <b>" + "x".repeat(4000));
        assertThat(unknown.text()).contains("I do not know the command <b>xxx").hasSizeLessThan(200);
        assertThat(admin.ask("/ban").text()).contains("/ban <id>", "/help ban");
    }

    @Test
    void figuresAreForAdministrators(Product product) {
        var user = product.chat().newcomer("<u>Curious</u>");

        assertThat(user.ask("/users").text()).contains("for administrators");
        assertThat(user.ask("/stats").text()).contains("for administrators");
        assertThat(user.ask("/ban 1002").text()).contains("for administrators");

        var admin = product.chat().admin();
        var users = admin.ask("/users");
        assertThat(users.text()).contains(Long.toString(user.id()), "<u>Curious</u>");
        assertThat(users.markup()).doesNotContain("<u>Curious</u>");
        assertThat(admin.ask("/stats").text())
                .contains("Telecast", "Users:", "Files:", "workers:")
                .doesNotContain("{");
    }

    @Test
    void aBannedUserIsRefusedEverywhereUntilTheBanIsLifted(Product product) {
        var user = product.chat().newcomer("Rowdy");
        var reply = Files.store(user, "rowdy.mp4");
        var links = Links.of(reply);
        var admin = product.chat().admin();

        var done = admin.ask("/ban " + user.id() + " spam <b>&</b> {reason}");
        assertThat(done.text()).contains("is banned", "spam <b>&</b> {reason}");
        assertThat(done.markup()).doesNotContain("<b>&");

        var refused = user.ask("/help");
        assertThat(refused.text()).contains("cannot use this bot", "spam <b>&</b> {reason}");
        assertThat(user.answerTo(user.sample("poster.jpg")).text()).contains("cannot use this bot");
        assertThat(user.press(reply, "End links")).hasValueSatisfying(answer -> {
            assertThat(answer.alert()).isTrue();
            assertThat(answer.text()).contains("cannot use this bot");
        });
        assertThat(user.now(reply).labels()).contains("Download");
        assertThat(Web.status(links.bytes())).isEqualTo(403);
        assertThat(Web.status(links.watch().orElseThrow())).isEqualTo(403);

        assertThat(admin.ask("/unban " + user.id()).text()).contains("may use the bot again");
        assertThat(user.ask("/help").text()).contains("What I can do");
        assertThat(Web.status(links.bytes())).isEqualTo(206);
    }

    @Test
    void aBanNeedsTheIdOfSomebodyWhoCanBeBanned(Product product) {
        var admin = product.chat().admin();

        assertThat(admin.ask("/ban").text()).contains("Usage", "/ban <id>");
        assertThat(admin.ask("/ban <b>x</b>").text()).contains("<b>x</b> is not a user id");
        assertThat(admin.ask("/ban -5").text()).contains("is not a user id");
        assertThat(admin.ask("/ban 99999999999999999999999999").text()).contains("is not a user id");
        assertThat(admin.ask("/ban " + admin.id()).text()).contains("cannot be banned");
        assertThat(admin.ask("/unban 424242").text()).contains("is not banned");
        assertThat(admin.ask("/unban 1 2").text()).contains("Usage");
    }

    @Test
    void somebodyWhoWasNeverHereCanBeBannedAndAReasonReplaced(Product product) {
        var admin = product.chat().admin();
        var user = product.chat().newcomer("Early");

        assertThat(admin.ask("/ban " + user.id() + " one").text()).contains("is banned", "one");
        assertThat(admin.ask("/ban@telecast_bot " + user.id() + "\ntwo").text()).contains("banned already", "two");
        assertThat(user.ask("/start").text()).contains("two").doesNotContain("one");
        admin.ask("/unban " + user.id());
    }
}
