package io.telecast.dist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, the bot answers it, as text, and goes on. */
@ExtendWith(SharedProduct.class)
class HostileIT {

    static Stream<String> lines() {
        return Stream.of(
                "/start " + "x".repeat(4000),
                "/help too many words",
                "/HELP",
                "/revoke <a href=\"tg://user?id=1\">x</a>",
                "/<b>",
                "/",
                "/link \u0000\u0001\u202e",
                "/nosuch_" + "y".repeat(60),
                "/nosuch" + "z".repeat(3000),
                "<b>unclosed",
                "&lt;&amp;&#0;",
                "{name} ${7*7} {{x}}",
                "/revoke ' OR 1=1 --",
                "/start $(id) `id` ; id",
                "مرحبا 👩‍👩‍👧‍👦 \uD83D",
                "\n/start");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isAnsweredAndTheNextQuestionToo(String line, Product product) {
        var user = product.chat().newcomer("Hostile");

        var answers = user.ask("hello");
        assertThat(answers.text()).contains("/help");
        user.send(line);
        var after = user.send("/help");

        var help = user.next(after, each -> each.text().contains("What I can do"));
        assertThat(help.text()).contains("/start");
        assertThat(user.messages())
                .allSatisfy(each -> assertThat(each.text()).doesNotContain("Something went wrong", "Exception"));
        assertThat(user.messages())
                .filteredOn(each -> !each.out())
                .allSatisfy(each -> assertThat(each.markup()).doesNotContain("<a href=\"tg:", "<b>unclosed"));
    }
}
