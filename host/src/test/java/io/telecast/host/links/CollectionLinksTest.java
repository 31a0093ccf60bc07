package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.Registration;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.LinkResolution.OpenCollection;
import io.telecast.api.link.LinkResolution.Refused;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.collections.SampleCollections;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.files.TestClock;
import io.telecast.host.links.LinkToken.Purpose;
import io.telecast.host.links.LinksInText.Linked;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionLinksTest {

    private static final BotIdentity BOT = new BotIdentity(SampleFiles.BOT, "files_bot", "Files");

    private final TestClock clock = new TestClock(Instant.parse("2025-06-01T00:00:00Z"));
    private final FileCatalog files = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));
    private final CollectionCatalog collections = SampleCollections.over(files, clock);
    private final LinkTokens tokens =
            new LinkTokens(new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), clock));
    private final LinkMaker maker =
            new LinkMaker(tokens, URI.create("https://files.example/"), Duration.ofHours(1), clock);
    private final Gates gates = new Gates();
    private final Set<Long> banned = new HashSet<>();
    private final BanCheck bans = (bot, user) -> bot == SampleFiles.BOT && banned.contains(user);
    private final LinkResolver resolver = new LinkResolver(tokens, maker, files, bans, gates, clock);
    private final LinkService links = new LinkService(
            maker,
            resolver,
            new CollectionResolver(tokens, maker, collections, bans, gates, clock),
            files,
            new LinkService.LinkLabels("Share", "Download"));
    private final LinksInText inText = new LinksInText(tokens);

    private final FileRecord film = SampleFiles.add(files, 1, "film.mp4", "video/mp4", 1000);
    private final FileRecord song = SampleFiles.add(files, 2, "song.mp3", "audio/mpeg", 1000);
    private final FileCollection both =
            collections.create("batch", "1", SampleFiles.BOT, SampleFiles.OWNER, "Both", List.of(2L, 1L));

    @Test
    void aTokenOpensItsCollection() {
        CollectionLink link = links.collection(both, 55);
        assertThat(links.resolve(link.token())).isInstanceOfSatisfying(OpenCollection.class, open -> {
            assertThat(open.link().collection()).isEqualTo(both);
            assertThat(open.link().token()).isEqualTo(link.token());
            assertThat(open.link().userId()).isEqualTo(55);
            assertThat(links.shared(BOT, open.link().shareToken(), 8)).isInstanceOf(OpenCollection.class);
        });
        assertThat(link.toString()).doesNotContain(link.token(), link.shareToken());
    }

    @Test
    void aShareTokenOpensItWithItsOwnBotOnly() {
        String share = links.collection(both, 55).shareToken();
        assertThat(links.shared(BOT, share, 8)).isInstanceOfSatisfying(OpenCollection.class, open -> {
            assertThat(open.link().userId()).isEqualTo(8);
            assertThat(links.resolve(open.link().token())).isInstanceOf(OpenCollection.class);
        });
        assertStatus(404, links.shared(new BotIdentity(SampleFiles.BOT + 1, "clone_bot", "Clone"), share, 8));
    }

    @Test
    void noKindOfTokenOpensAnother() {
        CollectionLink link = links.collection(both, 55);
        String stream = links.file(film.file(), 55).token();
        String share = maker.share(film);
        for (String other : List.of(stream, share, link.token())) {
            assertStatus(404, links.shared(BOT, other, 55));
        }
        for (String other : List.of(share, link.shareToken())) {
            assertStatus(404, links.resolve(other));
        }
        for (String other : List.of(stream, link.token(), link.shareToken())) {
            assertThat(resolver.shared(other)).isInstanceOf(LinkResolver.Target.Refused.class);
        }
        assertThat(resolver.target(link.token())).isInstanceOf(LinkResolver.Target.Refused.class);
        // the initial is signed, too
        assertStatus(404, links.resolve("C" + stream.substring(1)));
        assertStatus(404, links.resolve("F" + link.token().substring(1)));
        assertStatus(404, links.shared(BOT, "B" + link.token().substring(1), 55));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "B", "CQ", "C..", "C%00", "CAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\uD800", "💥💥💥"})
    void nonsenseIsNotFound(String token) {
        assertStatus(404, links.resolve(token));
        assertStatus(404, links.shared(BOT, token, 1));
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String token = links.collection(both, 55).token();
        for (int at = 1; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertStatus(404, links.resolve(token.substring(0, at) + other + token.substring(at + 1)));
        }
        assertStatus(404, links.resolve(token + "A"));
        assertStatus(404, links.resolve(token + "="));
    }

    @Test
    void revokingEndsEveryLinkButNotThoseOfTheFiles() {
        CollectionLink link = links.collection(both, 55);
        assertThat(collections.revoke(both.id())).isTrue();
        assertStatus(410, links.resolve(link.token()));
        assertStatus(410, links.shared(BOT, link.shareToken(), 8));
        assertThat(links.resolve(links.file(film.file(), 55).token())).isInstanceOf(LinkResolution.Open.class);
    }

    @Test
    void linksExpireAsThoseOfFilesDo() {
        CollectionLink link = links.collection(both, 55);
        clock.advance(Duration.ofMinutes(59));
        String share = ((OpenCollection) links.resolve(link.token())).link().shareToken();
        clock.advance(Duration.ofMinutes(1));
        assertStatus(410, links.resolve(link.token()));
        assertStatus(410, links.shared(BOT, link.shareToken(), 8));
        assertStatus(410, links.shared(BOT, share, 8));
    }

    @Test
    void aCollectionThatIsGoneIsNotFound() {
        String token = tokens.encode(new LinkToken(Purpose.COLLECTION, 4711, 0, 0, Optional.empty()));
        assertStatus(404, links.resolve(token));
    }

    @Test
    void bansOfOwnerAndUserHold() {
        CollectionLink link = links.collection(both, 55);
        banned.add(55L);
        assertStatus(403, links.resolve(link.token()));
        assertStatus(403, links.shared(BOT, link.shareToken(), 55));
        assertThat(links.shared(BOT, link.shareToken(), 8)).isInstanceOf(OpenCollection.class);
        banned.add(SampleFiles.OWNER);
        assertStatus(403, links.shared(BOT, link.shareToken(), 8));
        assertStatus(403, links.resolve(links.collection(both, 0).token()));
    }

    @Test
    void gatesAreAskedOnceForAllFilesOverHttpAndNotForShareLinks() {
        var asked = new ArrayList<AccessRequest>();
        gates.register(request -> {
            asked.add(request);
            return new AccessDecision.Denied(Html.text("Not <now>"), Keyboard.NONE);
        });
        CollectionLink link = links.collection(both, 55);
        assertThat(links.resolve(link.token())).isEqualTo(new Refused(403, "Access refused", "Not <now>"));
        assertThat(asked)
                .containsExactly(new AccessRequest(SampleFiles.BOT, 55, AccessRequest.Way.STREAM, List.of(2L, 1L), ""));
        assertThat(links.shared(BOT, link.shareToken(), 8)).isInstanceOf(OpenCollection.class);
    }

    @Test
    void aShareTokenFitsBehindThePrefixOfAStartLink() {
        var largest = new LinkToken(
                Purpose.COLLECTION_SHARE,
                LinkToken.MAX_ID,
                0,
                0,
                Optional.of(Instant.ofEpochSecond(LinkToken.MAX_EXPIRY)));
        assertThat(tokens.encode(largest)).hasSizeLessThanOrEqualTo(50).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void contributorsAddAndTransformersChange() {
        try (Registration added = links.contribute(new PlayAll());
                Registration broken = links.contribute(new Broken());
                Registration shortened = links.transform(link -> link.withUrl("https://s.example/1"))) {
            CollectionLink link = links.collection(both, 55);
            assertThat(links.plain(link)).extracting(OutgoingLink::url).containsExactly("https://p.example/all");
            assertThat(links.added(link)).extracting(OutgoingLink::url).containsExactly("https://s.example/1");
            assertThat(links.plain(BOT, song.file(), 55))
                    .extracting(OutgoingLink::kind)
                    .containsExactly(LinkKind.DOWNLOAD, LinkKind.SHARE);
            assertThat(links.plain(BOT, song.file(), 55))
                    .extracting(OutgoingLink::url)
                    .noneMatch(url -> url.contains("//s.example"));
        }
    }

    @Test
    void linksAreFoundInTexts() {
        CollectionLink link = links.collection(both, 55);
        var collection = Optional.<Linked>of(new Linked.ToCollection(both.id()));
        assertThat(inText.find("https://t.me/files_bot?start=b-" + link.shareToken()))
                .isEqualTo(collection);
        assertThat(inText.find("https://t.me/files_bot?start=playlist-" + link.shareToken()))
                .isEqualTo(collection);
        assertThat(inText.find("batch-" + link.shareToken())).isEqualTo(collection);
        assertThat(inText.find("https://files.example/batch/" + link.token() + "/list.m3u"))
                .isEqualTo(collection);
        assertThat(inText.find("see https://files.example/watch/"
                        + links.file(song.file(), 1).token()))
                .isEqualTo(Optional.of(new Linked.ToFile(2)));
        assertThat(inText.find("b-" + link.shareToken().substring(1))).isEmpty();
    }

    private static void assertStatus(int status, LinkResolution resolution) {
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private static final class PlayAll implements LinkContributor {
        @Override
        public List<OutgoingLink> links(FileLink link, long botId) {
            return List.of();
        }

        @Override
        public List<OutgoingLink> links(CollectionLink link, long botId) {
            return List.of(new OutgoingLink(LinkKind.WATCH, "Play all", "https://p.example/all", botId, link.userId()));
        }
    }

    private static final class Broken implements LinkContributor {
        @Override
        public List<OutgoingLink> links(FileLink link, long botId) {
            return List.of();
        }

        @Override
        public List<OutgoingLink> links(CollectionLink link, long botId) {
            throw new IllegalStateException("broken");
        }
    }
}
