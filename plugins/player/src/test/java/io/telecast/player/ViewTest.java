package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

    @ParameterizedTest
    @CsvSource({
        "VIDEO, film.mp4, video/mp4, VIDEO",
        "VIDEO, film, application/octet-stream, VIDEO",
        "VIDEO_NOTE, note.mp4, video/mp4, VIDEO",
        "ANIMATION, cat.mp4, video/mp4, VIDEO",
        "ANIMATION, cat.gif, image/gif, IMAGE",
        "AUDIO, song.flac, audio/flac, AUDIO",
        "VOICE, voice.ogg, audio/ogg, AUDIO",
        "PHOTO, photo.jpg, image/jpeg, IMAGE",
        "DOCUMENT, film.mkv, video/x-matroska, VIDEO",
        "DOCUMENT, film.mkv, application/x-matroska, VIDEO",
        "DOCUMENT, film.MKV, application/octet-stream, VIDEO",
        "DOCUMENT, song.opus, application/octet-stream, AUDIO",
        "DOCUMENT, song.ogg, application/ogg, AUDIO",
        "DOCUMENT, film.ogv, application/ogg, VIDEO",
        "DOCUMENT, PHOTO.PNG, application/octet-stream, IMAGE",
        "DOCUMENT, photo.png, IMAGE/PNG, IMAGE",
        "DOCUMENT, layers.psd, image/vnd.adobe.photoshop, OTHER",
        "DOCUMENT, list.m3u, audio/x-mpegurl, OTHER",
        "DOCUMENT, film.mp4.zip, application/zip, OTHER",
        "DOCUMENT, page.html, text/html, OTHER",
        "DOCUMENT, mp4, application/octet-stream, OTHER",
        "DOCUMENT, noname, application/octet-stream, OTHER"
    })
    void aFileIsShownByWhatItIs(MediaKind kind, String name, String type, View view) {
        assertThat(View.of(Sample.file(kind, name, type))).isEqualTo(view);
    }
}
