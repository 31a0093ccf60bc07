package io.telecast.host.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.link.LinkResolution.Open;
import io.telecast.api.link.LinkResolution.Refused;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableLinksTest {

    @TempDir
    private Path folder;

    @Test
    void filesKeysAndRevocationsOutliveTheProcess() throws Exception {
        FileRecord kept;
        FileRecord revoked;
        String keptToken;
        String revokedToken;
        String shared;
        try (RecordStore records = open()) {
            var site = new Site(records);
            kept = SampleFiles.add(site.catalog, 7, "Ünï\u2028 \"film\" 😀.mp4", "video/mp4", 5L << 32);
            revoked = SampleFiles.add(site.catalog, 8, "b", "video/mp4", 0);
            keptToken = site.maker.stream(kept, 3).token();
            revokedToken = site.maker.stream(revoked, 3).token();
            shared = site.maker.share(kept);
            site.catalog.revoke(8);
            site.keys.rotate();
        }
        try (RecordStore records = open()) {
            var site = new Site(records);
            assertThat(site.catalog.find(7)).contains(kept);
            assertThat(site.catalog.findByOwner(SampleFiles.OWNER, 0, 10)).hasSize(2);
            assertThat(site.catalog.findSame(SampleFiles.BOT, SampleFiles.OWNER, "unique7"))
                    .contains(kept);
            assertThat(site.keys.ids()).containsExactly(0, 1);
            assertThat(site.resolver.resolve(keptToken)).isInstanceOf(Open.class);
            assertThat(site.resolver.shared(shared)).isEqualTo(new LinkResolver.Target.Open(kept, 0));
            assertThat(site.resolver.resolve(revokedToken))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(410));
        }
    }

    private RecordStore open() {
        return SqliteRecordStore.open(folder.resolve("telecast.db"), InstantSource.system());
    }

    private static final class Site {
        private final FileCatalog catalog;
        private final LinkKeys keys;
        private final LinkMaker maker;
        private final LinkResolver resolver;

        Site(RecordStore records) {
            InstantSource clock = InstantSource.system();
            catalog = new FileCatalog(records.open("telecast", FileCatalog.SPEC));
            keys = new LinkKeys(records.open("telecast", LinkKeys.SPEC), new SecureRandom(), clock);
            var tokens = new LinkTokens(keys);
            maker = new LinkMaker(tokens, URI.create("http://localhost"), Duration.ZERO, clock);
            resolver = new LinkResolver(tokens, maker, catalog, (bot, user) -> false, new Gates(), clock);
        }
    }
}
