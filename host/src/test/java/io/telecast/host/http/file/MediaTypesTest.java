package io.telecast.host.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u0000\u0000\u0000\u0018ftypisom|video/mp4",
                "\u0000\u0000\u0000\u0018ftypqt  |video/quicktime",
                "\u0000\u0000\u0000\u0018ftypM4A |audio/mp4",
                "\u0000\u0000\u0000\u0018ftypavif|image/avif",
                "\u001aE\u00df\u00a3....webm|video/webm",
                "\u001aE\u00df\u00a3....matroska|video/x-matroska",
                "ID3\u0004|audio/mpeg",
                "\u00ff\u00fb\u0090d|audio/mpeg",
                "\u00ff\u00f1\u0050\u0080|audio/aac",
                "OggS........OpusHead|audio/ogg",
                "OggS........\u0080theora|video/ogg",
                "fLaC|audio/flac",
                "RIFF....WAVEfmt |audio/wav",
                "RIFF....AVI LIST|video/x-msvideo",
                "RIFF....WEBPVP8 |image/webp",
                "\u00ff\u00d8\u00ff\u00e0|image/jpeg",
                "GIF89a|image/gif",
                "%PDF-1.7|application/pdf",
                "PK\u0003\u0004|application/zip",
                "7z\u00bc\u00af'\u001c|application/x-7z-compressed"
            })
    void knowsTypesByTheirData(String head, String type) {
        assertThat(MagicBytes.type(head.getBytes(StandardCharsets.ISO_8859_1))).contains(type);
    }

    @Test
    void knowsPicturesWithLineBreaksInTheirMark() {
        assertThat(MagicBytes.type(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .contains("image/png");
    }

    @Test
    void knowsTransportStreamsByTheirMarks() {
        byte[] head = new byte[MagicBytes.LENGTH];
        head[0] = head[188] = head[376] = 0x47;
        assertThat(MagicBytes.type(head)).contains("video/mp2t");
        assertThat(MagicBytes.type(Arrays.copyOf(head, 300))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "RIFF", "RIFF....", "ftyp", "<html>", "#!/bin/sh", "hello world, this is text"})
    void claimsNothingOfOtherData(String head) {
        assertThat(MagicBytes.type(head.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void noBeginningIsTooStrange() {
        var random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            byte[] head = new byte[random.nextInt(MagicBytes.LENGTH + 1)];
            random.nextBytes(head);
            MagicBytes.type(head).ifPresent(type -> assertThat(type).contains("/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "video/x-matroska, video/mp4, a.mp4, video/x-matroska",
        "video/mp4, audio/mp4, a.m4a, audio/mp4",
        "video/webm, audio/webm, a.webm, audio/webm",
        "application/zip, application/epub+zip, a.epub, application/epub+zip",
        "application/zip, application/octet-stream, a.zip, application/zip",
        "image/png, text/html, a.html, image/png",
        ", text/html, a.mp4, text/html",
        ", VIDEO/MP4; codecs=x, a, video/mp4",
        ", application/octet-stream, a.MKV, video/x-matroska",
        ", '', a.srt, application/x-subrip",
        ", '', noending, application/octet-stream",
        ", 'text/html\r\nX: y', a.bin, application/octet-stream",
        ", 'video', a.mp4, video/mp4"
    })
    void choosesByDataThenSenderThenName(String shown, String claimed, String name, String type) {
        assertThat(MediaTypes.choose(Optional.ofNullable(shown), claimed, name)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "text/javascript",
                "text/css",
                "application/octet-stream",
                "multipart/x-mixed-replace",
                "application/x-shockwave-flash"
            })
    void whatCouldRunIsNotHarmless(String type) {
        assertThat(MediaTypes.harmless(type)).isFalse();
    }
}
