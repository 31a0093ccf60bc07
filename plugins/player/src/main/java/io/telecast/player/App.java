package io.telecast.player;

import static io.telecast.player.Device.ANDROID;
import static io.telecast.player.Device.IOS;
import static io.telecast.player.Device.LINUX;
import static io.telecast.player.Device.MAC;
import static io.telecast.player.Device.WINDOWS;

import java.util.Locale;
import java.util.Map;

/**
 * Apps that take a stream over from the browser, each by an address of its own making.
 *
 * <p>Browsers drop the colon from {@code scheme://https://…}. VLC and PotPlayer put it back; for the others the whole
 * address is encoded.
 */
enum App {
    VLC("VLC") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            String desktop = "vlc://" + stream.url();
            return Map.of(
                    WINDOWS, desktop,
                    MAC, desktop,
                    LINUX, desktop,
                    ANDROID, intent(stream, "org.videolan.vlc"),
                    IOS, "vlc-x-callback://x-callback-url/stream?url=" + FileNames.encode(stream.url()));
        }
    },
    MX("MX Player") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            return Map.of(ANDROID, intent(stream, "com.mxtech.videoplayer.ad"));
        }
    },
    MX_PRO("MX Player Pro") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            return Map.of(ANDROID, intent(stream, "com.mxtech.videoplayer.pro"));
        }
    },
    MPV("mpv") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            String desktop = "mpv://" + FileNames.encode(stream.url());
            return Map.of(WINDOWS, desktop, MAC, desktop, LINUX, desktop, ANDROID, intent(stream, "is.xyz.mpv"));
        }
    },
    IINA("IINA") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            return Map.of(MAC, "iina://weblink?url=" + FileNames.encode(stream.url()));
        }
    },
    POTPLAYER("PotPlayer") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            return Map.of(WINDOWS, "potplayer://" + stream.url());
        }
    },
    INFUSE("Infuse") {
        @Override
        Map<Device, String> addresses(Stream stream) {
            String address = "infuse://x-callback-url/play?url=" + FileNames.encode(stream.url());
            return Map.of(IOS, address, MAC, address);
        }
    };

    private final String label;

    App(String label) {
        this.label = label;
    }

    /** As settings call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    /** The address that opens the stream, for each device that the app runs on. */
    abstract Map<Device, String> addresses(Stream stream);

    private static String intent(Stream stream, String packageName) {
        return "intent:" + stream.url() + "#Intent;action=android.intent.action.VIEW;type="
                + stream.view().intentType() + ";package=" + packageName + ";S.title="
                + FileNames.encode(stream.title()) + ";end";
    }
}
