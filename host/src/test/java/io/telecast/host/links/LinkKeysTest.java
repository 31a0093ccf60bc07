package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.TestClock;
import io.telecast.host.links.LinkToken.Purpose;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkKeysTest {

    private static final LinkToken TOKEN = new LinkToken(Purpose.STREAM, 5, 0, 0, Optional.empty());

    private final MemoryStore<LinkKey> store = new MemoryStore<>(LinkKeys.SPEC);
    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final LinkKeys keys = open();

    @Test
    void theSameKeysHoldAfterARestart() {
        String text = new LinkTokens(keys).encode(TOKEN);
        assertThat(new LinkTokens(open()).decode(text, Purpose.STREAM)).contains(TOKEN);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void linksOutliveARotationButNotTheirKey() {
        var tokens = new LinkTokens(keys);
        String old = tokens.encode(TOKEN);
        int made = keys.rotate();
        String fresh = tokens.encode(TOKEN);

        assertThat(fresh).isNotEqualTo(old);
        assertThat(tokens.decode(old, Purpose.STREAM)).contains(TOKEN);
        assertThat(keys.ids()).containsExactly(0, made);

        keys.retire(0);
        assertThat(tokens.decode(old, Purpose.STREAM)).isEmpty();
        assertThat(tokens.decode(fresh, Purpose.STREAM)).contains(TOKEN);
    }

    @Test
    void theSigningKeyAndUnknownKeysCannotBeRetired() {
        assertThatThrownBy(() -> keys.retire(0)).hasMessageContaining("rotate");
        assertThatThrownBy(() -> keys.retire(9)).hasMessageContaining("no link key 9");
        assertThat(keys.ids()).containsExactly(0);
    }

    @Test
    void anotherHostLearnsOfChangesWithinTheStaleTime() {
        LinkKeys other = open();
        keys.rotate();
        String text = new LinkTokens(keys).encode(TOKEN);
        keys.retire(0);
        assertThat(new LinkTokens(other).decode(text, Purpose.STREAM)).isEmpty();

        clock.advance(LinkKeys.STALE_AFTER);
        assertThat(new LinkTokens(other).decode(text, Purpose.STREAM)).contains(TOKEN);
        assertThat(other.ids()).containsExactly(1);
    }

    @Test
    void idsAreUsedAgainOnceAllWereUsed() {
        for (int i = 0; i < 600; i++) {
            int before = keys.ids().getLast();
            int made = keys.rotate();
            keys.retire(before);
            assertThat(made).isBetween(0, 255);
        }
        assertThat(keys.ids()).hasSize(1);
        for (int i = 0; i < 255; i++) {
            keys.rotate();
        }
        assertThatThrownBy(keys::rotate).hasMessageContaining("retire");
    }

    @Test
    void noTextFormShowsASecret() {
        LinkKey stored = store.scan("", 1).getFirst();
        assertThat(stored.toString()).doesNotContain(stored.secret());
        assertThat(keys.current().toString()).isEqualTo("Key[id=0]");
    }

    private LinkKeys open() {
        return new LinkKeys(store, new SecureRandom(), clock);
    }
}
