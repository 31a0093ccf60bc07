package io.telecast.testdc.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.fault.Conditions;
import io.telecast.sandbox.fault.FaultRule;
import io.telecast.sandbox.world.FirstDay;
import io.telecast.testdc.crypto.Aes;
import io.telecast.testdc.crypto.Digests;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.WireIds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code upload.getFile} and the rules that Telegram has for it. */
class FileRulesTest {

    private static final int SIZE = 3_000_001;

    private ApiRig rig;
    private FakeSession home;
    private FakeSession there;
    private TlObject document;
    private long post;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        rig = new ApiRig(folder);
        home = rig.signedIn(FirstDay.MAIN);
        post = rig.founding
                .addPosts(FirstDay.STORAGE, "", Optional.of(Samples.generated("film.mkv", SIZE, 9)), 1)
                .getFirst()
                .id();
        document = documentFor(home);
        there = rig.open(document.intValue("dc_id"), false);
        there.signIn(home.botId());
    }

    private TlObject documentFor(FakeSession session) {
        return rig.channelMessage(session, FirstDay.STORAGE, post)
                .object("media")
                .object("document");
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
    }

    private static TlObject part(TlObject document, long offset, int limit) {
        TlObject location = TlObject.of("inputDocumentFileLocation", "id", document.longValue("id"))
                .with("access_hash", document.longValue("access_hash"))
                .with("file_reference", document.bytes("file_reference"))
                .with("thumb_size", "");
        return TlObject.of("upload.getFile", "location", location, "offset", offset, "limit", limit);
    }

    @Test
    void givesTheFilesOwnBytes() {
        var expected = ByteBuffer.allocate(1 << 20);
        new GeneratedContent(9, SIZE).read(1 << 20, expected);

        assertThat(rig.call(there, part(document, 1 << 20, 1 << 20)).bytes("bytes"))
                .isEqualTo(expected.array());
        assertThat(rig.call(there, part(document, 2 << 20, 1 << 20)).bytes("bytes"))
                .hasSize(SIZE - (2 << 20));
        assertThat(rig.call(there, part(document, 16 << 20, 1 << 20)).bytes("bytes"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-4096, 4096, OFFSET_INVALID",
        "1, 4096, OFFSET_INVALID",
        "1024, 4096, OFFSET_INVALID",
        "0, 0, LIMIT_INVALID",
        "0, -4096, LIMIT_INVALID",
        "0, 1000, LIMIT_INVALID",
        "0, 12288, LIMIT_INVALID",
        "0, 2097152, LIMIT_INVALID",
        "4096, 1048576, LIMIT_INVALID",
        "1044480, 8192, LIMIT_INVALID",
        "0, 2147483647, LIMIT_INVALID",
        "9223372036854775807, 4096, OFFSET_INVALID"
    })
    void refusesPartsThatTelegramRefuses(long offset, int limit, String error) {
        assertThat(rig.error(there, part(document, offset, limit))).isEqualTo("400 " + error);
    }

    @Test
    void letsPreciseRequestsBeFiner() {
        assertThat(rig.call(there, part(document, 1024, 3072).with("precise", true))
                        .bytes("bytes"))
                .hasSize(3072);
        assertThat(rig.error(there, part(document, 1, 1024).with("precise", true)))
                .isEqualTo("400 OFFSET_INVALID");
        assertThat(rig.error(there, part(document, 1024, 1 << 20).with("precise", true)))
                .isEqualTo("400 LIMIT_INVALID");
    }

    @Test
    void sendsToTheFilesDataCentre() {
        int elsewhere = document.intValue("dc_id") == 2 ? 4 : 2;
        FakeSession wrong = rig.open(elsewhere, false);
        wrong.signIn(home.botId());

        assertThat(rig.error(wrong, part(document, 0, 4096)))
                .isEqualTo("303 FILE_MIGRATE_" + document.intValue("dc_id"));
    }

    @Test
    void knowsFilesByTheBotsOwnHashAndReference() {
        FakeSession worker = rig.signedIn(FirstDay.WORKERS.getFirst());
        TlObject theirs = documentFor(worker);

        assertThat(theirs.longValue("id")).isEqualTo(document.longValue("id"));
        assertThat(theirs.longValue("access_hash")).isNotEqualTo(document.longValue("access_hash"));
        assertThat(rig.error(there, part(theirs, 0, 4096))).isEqualTo("400 LOCATION_INVALID");
        byte[] borrowed = theirs.bytes("file_reference");
        assertThat(rig.error(there, part(document.with("file_reference", borrowed), 0, 4096)))
                .isEqualTo("400 FILE_REFERENCE_INVALID");
        assertThat(rig.error(there, part(document.with("file_reference", new byte[0]), 0, 4096)))
                .isEqualTo("400 FILE_REFERENCE_EMPTY");
        assertThat(rig.error(there, part(document.with("id", 5L), 0, 4096))).isEqualTo("400 LOCATION_INVALID");
    }

    @Test
    void letsReferencesExpireUntilTheMessageIsFetchedAgain() {
        rig.realm.references().expireAll();

        assertThat(rig.error(there, part(document, 0, 4096))).isEqualTo("400 FILE_REFERENCE_EXPIRED");
        assertThat(rig.call(there, part(documentFor(home), 0, 4096)).bytes("bytes"))
                .hasSize(4096);
    }

    @Test
    void suffersTheSandboxsFaultsOnItsPlane() {
        strike(FaultRule.Kind.FLOOD, 7);
        assertThat(rig.error(there, part(document, 0, 4096))).isEqualTo("420 FLOOD_WAIT_7");
        rig.faults.clear();
        strike(FaultRule.Kind.EXPIRED, 0);
        assertThat(rig.error(there, part(document, 0, 4096))).isEqualTo("400 FILE_REFERENCE_EXPIRED");
        rig.faults.clear();
        strike(FaultRule.Kind.DOWN, 0);
        assertThat(rig.error(there, part(document, 0, 4096))).isEqualTo("-503 Timeout");
        assertThat(there.cuts()).isPositive();
        assertThat(documentFor(home).longValue("id")).isEqualTo(document.longValue("id"));
    }

    private void strike(FaultRule.Kind kind, int seconds) {
        var rule =
                new FaultRule(FaultRule.Target.MEDIA, 0, kind, 1, 1, FaultRule.Scope.BOT, Duration.ofSeconds(seconds));
        rig.faults.update(now -> new Conditions(0, 0, 0, List.of(rule)));
    }

    @Test
    void deliversOverTheContentNetworkWhatWasHandedToIt() throws Exception {
        String file = WireIds.file(document.longValue("id"));
        rig.realm.delivery().take(file);
        TlObject redirect = rig.call(there, part(document, 1 << 20, 1 << 20).with("cdn_supported", true));
        FakeSession stranger = rig.open(redirect.intValue("dc_id"), false);
        TlObject get = TlObject.of("upload.getCdnFile", "file_token", redirect.bytes("file_token"))
                .with("offset", 1L << 20)
                .with("limit", 1 << 17);

        TlObject needed = rig.call(stranger, get);
        assertThat(needed.name()).isEqualTo("upload.cdnFileReuploadNeeded");
        rig.call(
                there,
                TlObject.of("upload.reuploadCdnFile", "file_token", redirect.bytes("file_token"))
                        .with("request_token", needed.bytes("request_token")));
        byte[] iv = redirect.bytes("encryption_iv").clone();
        ByteBuffer.wrap(iv).putInt(12, (1 << 20) / 16);
        byte[] plain = Aes.ctr(redirect.bytes("encryption_key"), iv)
                .doFinal(rig.call(stranger, get).bytes("bytes"));
        var expected = ByteBuffer.allocate(1 << 17);
        new GeneratedContent(9, SIZE).read(1 << 20, expected);
        assertThat(plain).isEqualTo(expected.array());
        assertThat(redirect.objects("file_hashes").getFirst().bytes("hash")).isEqualTo(Digests.sha256(plain));
        assertThat(rig.error(stranger, get.with("file_token", new byte[16]))).isEqualTo("400 FILE_TOKEN_INVALID");
        assertThat(rig.error(there, get)).isEqualTo("400 METHOD_INVALID");
        assertThat(rig.error(stranger, get.with("limit", 5))).isEqualTo("400 LIMIT_INVALID");
    }

    @Test
    void takesUploadsOnlyWhenTheyAreWhole() {
        rig.writing.send(FirstDay.BEN, home.botId(), "/start", 0);
        TlObject save = TlObject.of("upload.saveFilePart", "file_id", 5L, "bytes", new byte[1024]);
        TlObject media = TlObject.of("inputMediaUploadedDocument", "mime_type", "text/csv")
                .with("file", TlObject.of("inputFile", "id", 5L, "parts", 2, "name", "a.csv"));
        TlObject send = rig.sendMessage(home.botId(), FirstDay.BEN, "caption", 1);
        TlObject sendMedia = TlObject.of("messages.sendMedia", "peer", send.object("peer"), "message", "caption")
                .with("random_id", 4L)
                .with("media", media);

        assertThat(rig.error(home, sendMedia)).isEqualTo("400 FILE_PART_0_MISSING");
        assertThat(rig.error(home, save.with("file_part", -1))).isEqualTo("400 FILE_PART_INVALID");
        assertThat(rig.error(home, save.with("bytes", new byte[0]))).isEqualTo("400 FILE_PART_EMPTY");
        assertThat(rig.error(home, save.with("bytes", new byte[600_000]))).isEqualTo("400 FILE_PART_TOO_BIG");
        rig.call(home, save);
        assertThat(rig.error(home, sendMedia)).isEqualTo("400 FILE_PART_1_MISSING");
        rig.call(home, save.with("file_part", 1).with("bytes", new byte[] {1, 2, 3}));
        TlObject sent = rig.call(home, sendMedia);
        TlObject message = sent.objects("updates").getLast().object("message");
        assertThat(message.object("media").object("document").longValue("size")).isEqualTo(1027);
        assertThat(message.text("message")).isEqualTo("caption");
    }
}
