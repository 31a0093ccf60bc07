package io.telecast.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenInTest {

    private static final Stream STREAM = Stream.of(Sample.link(Sample.video(), "t"));

    @Test
    void appsComeInTheOperatorsOrderAndOnce() {
        List<Map<String, Object>> offers = OpenIn.offers(STREAM, List.of("mpv", "vlc", "mpv", "unheard-of", "mx-pro"));

        assertThat(offers).extracting(offer -> offer.get("id")).containsExactly("mpv", "vlc", "mx-pro");
    }

    @Test
    void anOfferNamesItsAddressForEachDevice() {
        Map<String, Object> offer = OpenIn.offers(STREAM, List.of("vlc")).getFirst();

        assertThat(offer).containsOnlyKeys("id", "label", "url", "windows", "mac", "linux", "android", "ios");
        assertThat(offer).containsEntry("label", "VLC").containsEntry("url", offer.get("windows"));
    }

    @Test
    void everyAppIsInTheDefaultsAndNothingElseButThePlaylist() {
        List<String> wanted = PlayerSettings.DEFAULTS.openIn();

        assertThat(OpenIn.offers(STREAM, wanted)).hasSize(App.values().length).hasSize(wanted.size() - 1);
        assertThat(OpenIn.offersPlaylist(wanted)).isTrue();
        assertThat(OpenIn.offersPlaylist(List.of("vlc"))).isFalse();
    }
}
