package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveStreamsTest {

    @Test
    void listsWhatIsBeingSentUntilItEnds() {
        List<Event> events = new ArrayList<>();
        Instant noon = Instant.parse("2030-01-01T12:00:00Z");
        var streams = new ActiveStreams(events::add, () -> noon);
        ActiveStream film = streams.open(7, 1001);
        ActiveStream song = streams.open(8, 0);
        film.begin();
        film.sent(500);
        film.sent(12);
        assertThat(streams.list())
                .containsExactly(
                        new StreamView(film.id(), 7, 1001, noon, 512), new StreamView(song.id(), 8, 0, noon, 0));

        film.complete();
        film.close();
        assertThat(streams.list()).extracting(StreamView::fileId).containsExactly(8L);
        song.close();
        assertThat(streams.list()).isEmpty();
        assertThat(streams.active()).isZero();
        assertThat(events).hasSize(2).last().isEqualTo(new Event.StreamEnded(noon, film.id(), 7, 1001, 512, true));
    }
}
