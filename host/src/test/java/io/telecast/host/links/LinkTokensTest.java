package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.files.MemoryStore;
import io.telecast.host.links.LinkToken.Purpose;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTokensTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final LinkKeys keys =
            new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), InstantSource.system());
    private final LinkTokens tokens = new LinkTokens(keys);
    private final Random random = new Random(5);

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(Purpose purpose) {
        for (int i = 0; i < 20_000; i++) {
            LinkToken token = randomToken(purpose);
            String text = tokens.encode(token);
            assertThat(text).hasSizeLessThanOrEqualTo(LinkTokens.MAX_LENGTH).matches("[A-Z][A-Za-z0-9_-]+");
            assertThat(tokens.decode(text, purpose)).contains(token);
        }
    }

    @Test
    void theLargestTokenFitsAStartLink() {
        var token = new LinkToken(
                Purpose.SHARE,
                LinkToken.MAX_ID,
                LinkToken.MAX_SERIAL,
                LinkToken.MAX_USER_ID,
                Optional.of(Instant.ofEpochSecond(LinkToken.MAX_EXPIRY)));
        String text = tokens.encode(token);
        assertThat(text).hasSizeLessThanOrEqualTo(64);
        assertThat(tokens.decode(text, Purpose.SHARE)).contains(token);
    }

    @Test
    void everyChangeOfOneCharacterIsRefused() {
        for (int i = 0; i < 60; i++) {
            Purpose purpose = Purpose.values()[i % 2];
            String text = tokens.encode(randomToken(purpose));
            for (int at = 0; at < text.length(); at++) {
                for (int c = 0; c < ALPHABET.length(); c++) {
                    if (ALPHABET.charAt(c) != text.charAt(at)) {
                        assertRefused(text.substring(0, at) + ALPHABET.charAt(c) + text.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void cutAndLongerTextsAreRefused() {
        for (int i = 0; i < 50; i++) {
            String text = tokens.encode(randomToken(Purpose.STREAM));
            for (int length = 0; length < text.length(); length++) {
                assertRefused(text.substring(0, length));
                assertRefused(text.substring(length + 1));
            }
            for (int c = 0; c < ALPHABET.length(); c++) {
                assertRefused(text + ALPHABET.charAt(c));
                assertRefused(ALPHABET.charAt(c) + text);
            }
        }
    }

    @Test
    void otherWritingsOfATokenAreRefused() {
        String text = tokens.encode(randomToken(Purpose.STREAM));
        for (String other : List.of(
                text + "=",
                text + "==",
                " " + text,
                text + "\n",
                text.toLowerCase(java.util.Locale.ROOT),
                text.toUpperCase(java.util.Locale.ROOT) + "a",
                text + text,
                text.substring(0, 5) + "\u0000" + text.substring(6),
                text.substring(0, 5) + "é" + text.substring(6),
                "\uFF26" + text.substring(1),
                text.substring(0, 5) + "\uD83D\uDE00" + text.substring(7),
                text.substring(0, 3) + "%41" + text.substring(4),
                "F".repeat(10_000),
                text.repeat(200),
                "",
                "F",
                "=",
                "../../etc/passwd")) {
            assertRefused(other);
        }
    }

    @Test
    void noRandomTextIsAToken() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(48)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = (byte) (('F' - 'A') << 2 | 1);
                bytes[1] = 0;
            }
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    @Test
    void aTokenOfOnePurposeIsNotTakenForTheOther() {
        assertThat(tokens.decode(tokens.encode(randomToken(Purpose.SHARE)), Purpose.STREAM))
                .isEmpty();
        assertThat(tokens.decode(tokens.encode(randomToken(Purpose.STREAM)), Purpose.SHARE))
                .isEmpty();
    }

    @Test
    void tokensOfAnotherServerAreRefused() {
        var others = new LinkTokens(
                new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), InstantSource.system()));
        assertRefused(others.encode(randomToken(Purpose.STREAM)));
    }

    @Test
    void tokensOfNeighbouringFilesShareNothingButTheirBeginning() {
        var endings = new HashSet<String>();
        for (int id = 1; id <= 1000; id++) {
            String text = tokens.encode(new LinkToken(Purpose.STREAM, id, 0, 0, Optional.empty()));
            endings.add(text.substring(text.length() - 8));
        }
        assertThat(endings).hasSize(1000);
    }

    @Test
    void tokensOutOfBoundsCannotBeMade() {
        assertThatThrownBy(() -> new LinkToken(Purpose.STREAM, 0, 0, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkToken(Purpose.STREAM, 1, -1, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkToken(Purpose.STREAM, LinkToken.MAX_ID + 1, 0, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String text) {
        for (Purpose purpose : Purpose.values()) {
            assertThat(tokens.decode(text, purpose)).as(text).isEmpty();
        }
    }

    private LinkToken randomToken(Purpose purpose) {
        return new LinkToken(
                purpose,
                1 + random.nextLong(1L << 1 + random.nextInt(41)),
                random.nextLong(1L << random.nextInt(35)),
                random.nextBoolean() ? 0 : random.nextLong(1L << random.nextInt(56)),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochSecond(random.nextLong(LinkToken.MAX_EXPIRY))));
    }
}
