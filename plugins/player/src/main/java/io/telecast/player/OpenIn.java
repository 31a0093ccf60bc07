package io.telecast.player;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The apps that a page offers. */
final class OpenIn {

    private static final String PLAYLIST = "playlist";

    private OpenIn() {}

    /**
     * What to offer, as the template reads it: {@code id}, {@code label}, {@code url} and, for each device that the app
     * runs on, the address under the device's id.
     *
     * @param wanted ids of apps, in order
     */
    static List<Map<String, Object>> offers(Stream stream, List<String> wanted) {
        List<Map<String, Object>> offers = new ArrayList<>();
        wanted.stream().distinct().forEach(id -> app(id).ifPresent(app -> offers.add(offer(app, stream))));
        return offers;
    }

    /** Whether to offer a playlist file, which any player opens. */
    static boolean offersPlaylist(List<String> wanted) {
        return wanted.contains(PLAYLIST);
    }

    private static Optional<App> app(String id) {
        return Arrays.stream(App.values()).filter(app -> app.id().equals(id)).findFirst();
    }

    private static Map<String, Object> offer(App app, Stream stream) {
        Map<Device, String> addresses = app.addresses(stream);
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("id", app.id());
        offer.put("label", app.label());
        // the page's script picks the one for the device at hand; this is for pages without script
        for (Device device : Device.values()) {
            String address = addresses.get(device);
            if (address != null) {
                offer.putIfAbsent("url", address);
                offer.put(device.id(), address);
            }
        }
        return offer;
    }
}
