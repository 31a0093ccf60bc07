package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.files.SampleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin has no say on a bot that it does not serve. */
class PluginReachTest {

    private static final long MAIN = 1;
    private static final long SERVED = 2;
    private static final long OTHER = 3;

    @TempDir
    private Path data;

    @Test
    void gatesAndLinksStayAwayFromOtherBots() throws Exception {
        TestJar.starting("shy", "1.0.0", """
                        context.access().register(request ->
                                new io.telecast.api.access.AccessDecision.Denied(Html.text("No"), Keyboard.NONE));
                        context.links().transform(link -> link.withUrl("https://s.example/"));
                        context.links().contribute(new io.telecast.api.link.LinkContributor() {
                            public List<io.telecast.api.link.OutgoingLink> links(
                                    io.telecast.api.link.FileLink link, long botId) {
                                return List.of(new io.telecast.api.link.OutgoingLink(
                                        io.telecast.api.link.LinkKind.WATCH, "Watch", "https://w/", botId, 1));
                            }
                            public List<io.telecast.api.link.OutgoingLink> links(
                                    io.telecast.api.link.CollectionLink link, long botId) {
                                return links((io.telecast.api.link.FileLink) null, botId);
                            }
                        });
                        """)
                .write(Files.createDirectories(data.resolve("plugins")).resolve("shy.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            host.reach.set(SERVED, Set.of("shy"));
            host.reach.set(OTHER, Set.of("player"));
            for (long bot : List.of(MAIN, SERVED)) {
                assertThat(host.gates.check(asked(bot))).isInstanceOf(AccessDecision.Denied.class);
                assertThat(contributed(host, bot)).isEqualTo(2);
                assertThat(transformed(host, bot)).isEqualTo("https://s.example/");
            }
            assertThat(host.gates.check(asked(OTHER))).isEqualTo(AccessDecision.ALLOWED);
            assertThat(contributed(host, OTHER)).isZero();
            assertThat(transformed(host, OTHER)).isEqualTo("https://f.example/");
        }
    }

    private static AccessRequest asked(long bot) {
        return new AccessRequest(bot, 5, AccessRequest.Way.STREAM, List.of(1L), "");
    }

    private static int contributed(TestHost host, long bot) {
        LinkContributor contributor = host.links.contributors.all().getFirst();
        var file = new FileLink(SampleFiles.stored(1, "a.mp4", "video/mp4", 1), "t", "u", "d", 5);
        var collection = new FileCollection(1, bot, 5, "All", List.of(1L), Instant.EPOCH);
        return contributor.links(file, bot).size()
                + contributor
                        .links(new CollectionLink(collection, "t", "s", 5), bot)
                        .size();
    }

    private static String transformed(TestHost host, long bot) throws Exception {
        var link = new OutgoingLink(LinkKind.DOWNLOAD, "Download", "https://f.example/", bot, 5);
        return host.links.transformers.all().getFirst().transform(link).url();
    }
}
