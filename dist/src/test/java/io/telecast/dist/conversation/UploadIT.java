package io.telecast.dist.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Web;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file goes in, its links come out. */
@ExtendWith(SharedProduct.class)
class UploadIT {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, application/pdf, document",
        "film.mp4, video/mp4, video",
        "song.mp3, audio/mpeg, audio",
        "note.ogg, audio/ogg, voice",
        "wave.mp4, video/mp4, animation",
        "round.mp4, video/mp4, video_note",
        "picture.jpg, image/jpeg, photo"
    })
    void answersEveryKindOfFileWithLinksToItsBytes(String name, String type, String kind, Product product) {
        var bytes = bytes(70_001, kind.hashCode());
        var user = product.chat().newcomer("Uploader of " + kind);

        var reply = user.answerTo(user.upload(name, type, kind, bytes));

        assertThat(reply.text()).contains("68.4 KiB");
        assertThat(reply.labels()).contains("Share link", "Download", "End links");
        assertThat(reply.labels().contains("Watch")).isEqualTo(!type.equals("application/pdf"));
        var links = Links.of(reply);
        assertThat(reply.text()).contains(links.download().toString(), links.code());
        assertThat(Digest.of(Web.get(links.bytes()).body())).isEqualTo(Digest.of(bytes));
        var download = Web.get(links.download());
        assertThat(Digest.of(download.body())).isEqualTo(Digest.of(bytes));
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> & \"quoted\".txt",
                "{file_size} {0} %s %n.txt",
                "Der große Überblick – 概要 🎬.txt",
                "../../../etc/passwd",
                "a/b\\c;d=e?f#g%2e.txt",
                "..",
                "no-extension"
            })
    void showsAnyNameAsItIs(String name, Product product) {
        var user = product.chat().newcomer("Namer");
        var bytes = name.getBytes(UTF_8);

        var reply = user.answerTo(user.upload(name, "text/plain", "document", bytes));

        var shown = user.messages().getLast().text();
        assertThat(shown).isEqualTo(reply.text());
        assertThat(reply.text()).contains(sent(user.messages().getFirst().file().fileName()));
        assertThat(reply.markup()).doesNotContain("<b>bold</b>");
        assertThat(Digest.of(Web.get(Links.of(reply).bytes()).body())).isEqualTo(Digest.of(bytes));
    }

    private static String sent(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "" : name;
    }

    @Test
    void takesTheSameFileTwiceAndBothAnswersWork(Product product) {
        var user = product.chat().newcomer("Twice");
        var bytes = bytes(1000, 1);

        var first = Links.of(user.answerTo(user.upload("a.bin", "application/octet-stream", "document", bytes)));
        var second = Links.of(user.answerTo(user.upload("a.bin", "application/octet-stream", "document", bytes)));

        assertThat(Digest.of(Web.get(first.bytes()).body())).isEqualTo(Digest.of(bytes));
        assertThat(Digest.of(Web.get(second.bytes()).body())).isEqualTo(Digest.of(bytes));
    }

    @Test
    void aFileWithACommandAsItsCaptionIsStillAFile(Product product) {
        var user = product.chat().newcomer("Captioner");

        var reply = user.answerTo(user.upload("a.bin", "application/octet-stream", "document", "/start", bytes(9, 2)));

        assertThat(reply.labels()).contains("Download");
    }

    private static byte[] bytes(int count, int seed) {
        var bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
