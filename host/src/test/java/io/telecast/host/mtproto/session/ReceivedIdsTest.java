package io.telecast.host.mtproto.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceivedIdsTest {

    @Test
    void takesEachIdOnceInAnyOrder() {
        var ids = new ReceivedIds();
        assertThat(ids.add(9)).isTrue();
        assertThat(ids.add(5)).isTrue();
        assertThat(ids.add(9)).isFalse();
        assertThat(ids.contains(5)).isTrue();
        assertThat(ids.contains(7)).isFalse();
    }

    @Test
    void takesNoneThatIsOlderThanAllItRemembers() {
        var ids = new ReceivedIds();
        for (long id = 10_000; id < 20_000; id++) {
            assertThat(ids.add(id)).isTrue();
        }
        assertThat(ids.add(10_001)).isFalse();
        assertThat(ids.add(5)).isFalse();
        assertThat(ids.add(20_000)).isTrue();
    }
}
