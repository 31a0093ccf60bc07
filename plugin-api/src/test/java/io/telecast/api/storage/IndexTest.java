package io.telecast.api.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void numbersSortAsText() {
        List<String> sorted = Stream.of(Long.MIN_VALUE, -1_001_500_000_001L, -1L, 0L, 1L, 9L, 10L, Long.MAX_VALUE)
                .map(Index::sortable)
                .toList();
        assertThat(sorted).isSorted().doesNotHaveDuplicates().allMatch(text -> text.length() == 16);
    }
}
