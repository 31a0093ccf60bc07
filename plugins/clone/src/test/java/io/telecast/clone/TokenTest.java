package io.telecast.clone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    private static final String GOOD = "7000000042:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "  " + GOOD + "\n",
                "Done! Congratulations on your new bot. You will find it at t.me/ada_bot.\n\n"
                        + "Use this token to access the HTTP API:\n" + GOOD + "\nKeep your token secure.",
                "token=" + GOOD + ".",
                "«" + GOOD + "» " + GOOD,
            })
    void isFoundWhereverItStands(String text) {
        assertThat(Token.in(text)).containsExactly(new Token(7_000_000_042L, GOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "7000000042",
                ":AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "0:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "-7:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc x",
                "7000000042:short",
                "7000000042 :AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "7000000042:AAEhBOweik6ad9 r_QXMENQjcrGbqCr4K",
                "99999999999999999999:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "٧٠٠٠٠٠٠٠٤٢:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
                "7000000042:AAEhBOweik6ad9r/QXMENQjcr",
                "http://1:2@7000000042:8080/",
            })
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(Token.in(text)).isEmpty();
    }

    @Test
    void tooLongIsNone() {
        assertThat(Token.in("7000000042:" + "A".repeat(65))).isEmpty();
    }

    @Test
    void severalAreSeveral() {
        assertThat(Token.in(GOOD + " " + GOOD.replace("42:", "43:"))).hasSize(2);
    }

    @Test
    void hidesItsSecret() {
        assertThat(new Token(7_000_000_042L, GOOD)).hasToString("7000000042:…");
    }
}
