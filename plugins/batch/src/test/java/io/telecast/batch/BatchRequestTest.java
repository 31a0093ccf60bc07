package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind /batch. */
class BatchRequestTest {

    private static final PostLink FIRST = PostLink.of(-1000000000001L, 5);
    private static final PostLink LAST = PostLink.of(-1000000000001L, 9);

    @Test
    void endsAndTitleAreFound() {
        assertThat(BatchRequest.of("t.me/c/1/5 t.me/c/1/9?single  My \n lectures, <b>part</b> 1 "))
                .isEqualTo(new BatchRequest.BothEnds(FIRST, LAST, "My lectures, <b>part</b> 1"));
        assertThat(BatchRequest.of("t.me/c/1/5 - t.me/c/1/9")).isEqualTo(new BatchRequest.BothEnds(FIRST, LAST, ""));
        assertThat(BatchRequest.of("t.me/c/1/5")).isEqualTo(new BatchRequest.OneEnd(FIRST));
        assertThat(BatchRequest.of(" \n ")).isEqualTo(new BatchRequest.Bare());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "hello t.me/c/1/5 t.me/c/1/9, hello",
        "t.me/c/1/5 hello, hello",
        "t.me/c/1/5 t.me/c/1 title, t.me/c/1",
        "t.me/c/1/5 nine t.me/c/1/9, nine",
    })
    void theWordThatIsNoLinkIsNamed(String text, String word) {
        assertThat(BatchRequest.of(text)).isEqualTo(new BatchRequest.Unreadable(word));
    }

    @Test
    void aLongWordIsCut() {
        assertThat(BatchRequest.of("x".repeat(4000)))
                .isInstanceOfSatisfying(
                        BatchRequest.Unreadable.class,
                        unreadable -> assertThat(unreadable.word()).hasSize(100).endsWith("…"));
    }
}
