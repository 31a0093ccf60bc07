package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.chat.MediaKind;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppTest {

    private static final String URL = "https://tele.example/cast/f/tok_en-1/test%20card.mp4";
    private static final String ENCODED = "https%3A%2F%2Ftele.example%2Fcast%2Ff%2Ftok_en-1%2Ftest%2520card.mp4";
    private static final Stream STREAM = Stream.of(Sample.link(Sample.video(), "tok_en-1"));

    @Test
    void vlc() {
        assertThat(App.VLC.addresses(STREAM))
                .isEqualTo(Map.of(
                        Device.WINDOWS, "vlc://" + URL,
                        Device.MAC, "vlc://" + URL,
                        Device.LINUX, "vlc://" + URL,
                        Device.ANDROID, intent("org.videolan.vlc"),
                        Device.IOS, "vlc-x-callback://x-callback-url/stream?url=" + ENCODED));
    }

    @Test
    void mxPlayer() {
        assertThat(App.MX.addresses(STREAM)).isEqualTo(Map.of(Device.ANDROID, intent("com.mxtech.videoplayer.ad")));
        assertThat(App.MX_PRO.addresses(STREAM))
                .isEqualTo(Map.of(Device.ANDROID, intent("com.mxtech.videoplayer.pro")));
    }

    @Test
    void mpv() {
        assertThat(App.MPV.addresses(STREAM))
                .containsEntry(Device.LINUX, "mpv://" + ENCODED)
                .containsEntry(Device.ANDROID, intent("is.xyz.mpv"))
                .doesNotContainKey(Device.IOS);
    }

    @Test
    void iina() {
        assertThat(App.IINA.addresses(STREAM)).isEqualTo(Map.of(Device.MAC, "iina://weblink?url=" + ENCODED));
    }

    @Test
    void potPlayer() {
        assertThat(App.POTPLAYER.addresses(STREAM)).isEqualTo(Map.of(Device.WINDOWS, "potplayer://" + URL));
    }

    @Test
    void infuse() {
        assertThat(App.INFUSE.addresses(STREAM))
                .containsEntry(Device.IOS, "infuse://x-callback-url/play?url=" + ENCODED);
    }

    @Test
    void songsAreOfferedToAppsForSongs() {
        Stream song = Stream.of(Sample.link(Sample.file(MediaKind.AUDIO, "a.mp3", "audio/mpeg"), "t"));

        assertThat(App.VLC.addresses(song).get(Device.ANDROID)).contains(";type=audio/*;");
    }

    @Test
    void aTitleCannotAddToAnIntent() {
        Stream stream = Stream.of(Sample.link(
                Sample.file(MediaKind.VIDEO, "a;end#Intent;package=evil;\"'&🎬\r\nb.mp4", "video/mp4"), "t"));

        assertThat(App.VLC.addresses(stream).get(Device.ANDROID))
                .isEqualTo("intent:https://tele.example/cast/f/t/"
                        + "a%3Bend%23Intent%3Bpackage%3Devil%3B%22%27%26%F0%9F%8E%AC%0D%0Ab.mp4"
                        + "#Intent;action=android.intent.action.VIEW;type=video/*;package=org.videolan.vlc;S.title="
                        + "a%3Bend%23Intent%3Bpackage%3Devil%3B%22%27%26%F0%9F%8E%AC%20%20b.mp4;end");
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void addressesAreAddressesWhateverTheName(App app) {
        Stream stream = Stream.of(
                Sample.link(Sample.file(MediaKind.VIDEO, "\"<>'&?#%\\^`{|} \ud83c 🎬\n\t.mp4", "video/mp4"), "t"));

        assertThat(app.addresses(stream).values()).allSatisfy(address -> {
            assertThat(address).matches("[!-~]+").doesNotContainAnyWhitespaces().doesNotContain("\"", "<", ">", "'");
            assertThat(URI.create(address).getScheme()).isNotBlank();
        });
    }

    private static String intent(String packageName) {
        return "intent:" + URL + "#Intent;action=android.intent.action.VIEW;type=video/*;package=" + packageName
                + ";S.title=test%20card.mp4;end";
    }
}
