package io.telecast.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody guesses a link. */
class TokensTest {

    @Test
    void areLongAndNeverTheSame() {
        var tokens = new Tokens();
        Set<String> seen = new HashSet<>();
        for (int each = 0; each < 1000; each++) {
            String token = tokens.fresh();
            assertThat(token).matches("[A-Za-z0-9_-]{24}");
            assertThat(seen.add(token)).isTrue();
            assertThat(Tokens.hash(token)).hasSize(43).isNotEqualTo(token);
        }
    }
}
