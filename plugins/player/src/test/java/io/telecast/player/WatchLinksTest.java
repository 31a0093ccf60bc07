package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchLinksTest {

    private PlayerServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PlayerServer(0);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void playableFilesGetWatch() {
        assertThat(linksFor(MediaKind.DOCUMENT, "film.mkv", "video/x-matroska"))
                .containsExactly(
                        new OutgoingLink(LinkKind.WATCH, "Watch", "https://tele.example/cast/watch/token", 55, 300));
        assertThat(linksFor(MediaKind.AUDIO, "song.mp3", "audio/mpeg")).hasSize(1);
        assertThat(linksFor(MediaKind.PHOTO, "photo.jpg", "image/jpeg")).hasSize(1);
    }

    @Test
    void otherFilesGetNothing() {
        assertThat(linksFor(MediaKind.DOCUMENT, "book.pdf", "application/pdf")).isEmpty();
    }

    private List<OutgoingLink> linksFor(MediaKind kind, String name, String type) {
        return server.links.contributors.getFirst().links(Sample.link(Sample.file(kind, name, type), "token"), 55);
    }
}
