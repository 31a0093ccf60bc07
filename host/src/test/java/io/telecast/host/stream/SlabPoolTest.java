package io.telecast.host.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SlabPoolTest {

    private static final int LARGEST = 64 * 1024;

    private final SlabPool pool = new SlabPool(4L * LARGEST, LARGEST);

    @Test
    void slabsArePowersOfTwoOutsideTheHeap() {
        assertThat(pool.take(1).capacity()).isEqualTo(4096);
        assertThat(pool.take(4096).capacity()).isEqualTo(4096);
        assertThat(pool.take(4097).capacity()).isEqualTo(8192);
        assertThat(pool.take(LARGEST - 1).capacity()).isEqualTo(LARGEST);
        assertThat(pool.take(LARGEST).isDirect()).isTrue();
        assertThat(pool.used()).isEqualTo(4096 + 4096 + 8192 + 2L * LARGEST);
    }

    @Test
    void whatIsGivenBackServesAgainAndWhole() {
        ByteBuffer first = pool.take(LARGEST);
        first.position(10).limit(20);
        pool.give(first);
        assertThat(pool.idle()).isEqualTo(LARGEST);

        ByteBuffer second = pool.take(LARGEST - 5);

        assertThat(second).isSameAs(first);
        assertThat(second.remaining()).isEqualTo(LARGEST);
        assertThat(pool.idle()).isZero();
    }

    @Test
    void whatMayBeInUseNeverServesAgain() {
        ByteBuffer lost = pool.take(LARGEST);
        pool.forget(lost);
        assertThat(pool.used()).isZero();
        assertThat(pool.take(LARGEST)).isNotSameAs(lost);
    }

    @Test
    void freeSlabsOfOtherSizesMakeRoom() {
        ByteBuffer[] large = {pool.take(LARGEST), pool.take(LARGEST), pool.take(LARGEST), pool.take(LARGEST)};
        for (ByteBuffer slab : large) {
            pool.give(slab);
        }
        assertThat(pool.idle()).isEqualTo(4L * LARGEST);

        pool.take(4096);

        assertThat(pool.used() + pool.idle()).isLessThanOrEqualTo(4L * LARGEST);
        assertThat(pool.idle()).isEqualTo(3L * LARGEST);
    }

    @Test
    void keepsNoMoreThanItsBudget() {
        var slabs = new ByteBuffer[6];
        for (int i = 0; i < slabs.length; i++) {
            slabs[i] = pool.take(LARGEST);
        }
        assertThat(pool.used()).isEqualTo(6L * LARGEST);
        for (ByteBuffer slab : slabs) {
            pool.give(slab);
        }
        assertThat(pool.used()).isZero();
        assertThat(pool.idle()).isEqualTo(4L * LARGEST);
    }
}
