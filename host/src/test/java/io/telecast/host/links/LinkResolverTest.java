package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.LinkResolution.Open;
import io.telecast.api.link.LinkResolution.Refused;
import io.telecast.api.storage.StorageException;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.files.TestClock;
import io.telecast.host.links.LinkResolver.Target;
import io.telecast.host.links.LinkToken.Purpose;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkResolverTest {

    private final TestClock clock = new TestClock(Instant.parse("2025-06-01T00:00:00Z"));
    private final FileCatalog catalog = new FileCatalog(new MemoryStore<>(FileCatalog.SPEC));
    private final LinkTokens tokens =
            new LinkTokens(new LinkKeys(new MemoryStore<>(LinkKeys.SPEC), new SecureRandom(), clock));
    private final LinkMaker maker =
            new LinkMaker(tokens, URI.create("https://files.example/x/"), Duration.ofHours(1), clock);
    private final Gates gates = new Gates();
    private final Set<Long> banned = new HashSet<>();
    private final LinkResolver resolver = new LinkResolver(
            tokens, maker, catalog, (bot, user) -> bot == SampleFiles.BOT && banned.contains(user), gates, clock);
    private final FileRecord record = SampleFiles.add(catalog, 9, "Ünï film.mp4", "video/mp4", 1000);

    @Test
    void aGoodLinkOpensItsFile() {
        FileLink link = maker.stream(record, 55);
        assertThat(resolver.resolve(link.token())).isEqualTo(new Open(link));
        assertThat(link.streamUrl())
                .isEqualTo("https://files.example/x/f/" + link.token() + "/%C3%9Cn%C3%AF%20film.mp4");
        assertThat(link.downloadUrl()).isEqualTo(link.streamUrl() + "?download");
        assertThat(resolver.target(link.token())).isEqualTo(new Target.Open(record, 55));
    }

    @Test
    void badFormBadSignatureAndUnknownFilesAnswerAlike() {
        String good = maker.stream(record, 0).token();
        String unknown = tokens.encode(new LinkToken(Purpose.STREAM, 1234, 0, 0, Optional.empty()));
        LinkResolution first = resolver.resolve("nonsense");
        assertThat(first)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(resolver.resolve(good.substring(0, good.length() - 1) + "_")).isEqualTo(first);
        assertThat(resolver.resolve(unknown)).isEqualTo(first);
        assertThat(resolver.resolve(maker.share(record))).isEqualTo(first);
    }

    @Test
    void expiredLinksAreGoneToTheSecond() {
        String token = maker.stream(record, 0).token();
        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(resolver.resolve(token)).isInstanceOf(Open.class);
        clock.advance(Duration.ofMillis(1));
        assertStatus(410, token);
    }

    @Test
    void revokingEndsEveryEarlierLinkAndNoLaterOne() {
        String stream = maker.stream(record, 0).token();
        String share = maker.share(record);
        FileRecord later = catalog.revoke(record.id()).orElseThrow();
        assertStatus(410, stream);
        assertThat(resolver.shared(share)).isInstanceOf(Target.Refused.class);
        assertThat(resolver.resolve(maker.stream(later, 0).token())).isInstanceOf(Open.class);
        assertThat(resolver.shared(maker.share(later))).isEqualTo(new Target.Open(later, 0));
    }

    @Test
    void aBannedUsersLinksAreRefusedAndNobodyElses() {
        banned.add(55L);
        assertStatus(403, maker.stream(record, 55).token());
        assertThat(resolver.resolve(maker.stream(record, 56).token())).isInstanceOf(Open.class);
        assertThat(resolver.resolve(maker.stream(record, 0).token())).isInstanceOf(Open.class);
    }

    @Test
    void aGatesReasonIsShownAsPlainText() {
        gates.register(request -> {
            assertThat(request.fileIds()).containsExactly(record.id());
            assertThat(request.botId()).isEqualTo(SampleFiles.BOT);
            return request.userId() == 55
                    ? new AccessDecision.Denied(Html.format("<b>Not</b> verified: {} &amp;lt;", "<you>"), Keyboard.NONE)
                    : AccessDecision.ALLOWED;
        });
        assertThat(resolver.resolve(maker.stream(record, 55).token()))
                .isEqualTo(new Refused(403, "Access refused", "Not verified: <you> &lt;"));
        assertThat(resolver.resolve(maker.stream(record, 1).token())).isInstanceOf(Open.class);
    }

    @Test
    void aStreamLinkDeliversNothing() {
        assertThat(resolver.shared(maker.stream(record, 0).token())).isInstanceOf(Target.Refused.class);
    }

    @Test
    void aFailingStoreIsToldAsSuch() {
        var broken = new LinkResolver(
                tokens,
                maker,
                catalog,
                (bot, user) -> {
                    throw new StorageException("no disk", new java.io.IOException());
                },
                gates,
                clock);
        assertThat(broken.resolve(maker.stream(record, 5).token()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @Test
    void namesNeverChangeThePath() {
        assertThat(LinkMaker.segment("../../etc/passwd")).isEqualTo(".._.._etc_passwd");
        assertThat(LinkMaker.segment("..")).isEqualTo("file");
        assertThat(LinkMaker.segment(" ")).isEqualTo("file");
        assertThat(LinkMaker.segment("100%;a?b#c\\d\r\n")).isEqualTo("100__a_b_c_d__");
        assertThat(LinkMaker.segment("a b+c")).isEqualTo("a%20b%2Bc");
        assertThat(LinkMaker.segment("\uD800x")).isEqualTo("_x");
        assertThat(LinkMaker.segment("x".repeat(500))).hasSize(120);
    }

    private void assertStatus(int status, String token) {
        assertThat(resolver.resolve(token))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
