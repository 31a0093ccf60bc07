package io.telecast.player;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A playlist of one entry. It opens in every player that has no address scheme of its own registered. */
final class Playlist {

    static final String FILE_NAME = "stream.m3u8";

    private Playlist() {}

    static void write(HttpServletResponse response, Stream stream, long seconds) throws IOException {
        byte[] list = text(stream, seconds).getBytes(StandardCharsets.UTF_8);
        response.setContentType("audio/x-mpegurl");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + FILE_NAME + "\"");
        response.setContentLength(list.length);
        response.getOutputStream().write(list);
    }

    static String text(Stream stream, long seconds) {
        return "#EXTM3U\n#EXTINF:" + (seconds > 0 ? seconds : -1) + "," + stream.title() + "\n" + stream.url() + "\n";
    }
}
