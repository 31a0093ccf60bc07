package io.telecast.player;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A playlist file. It opens in every player that has no address scheme of its own registered. */
final class Playlist {

    static final String FILE_NAME = "stream.m3u8";

    private Playlist() {}

    static void write(HttpServletResponse response, List<Stream> streams) throws IOException {
        byte[] list = text(streams).getBytes(StandardCharsets.UTF_8);
        response.setContentType("audio/x-mpegurl");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + FILE_NAME + "\"");
        response.setContentLength(list.length);
        response.getOutputStream().write(list);
    }

    static String text(List<Stream> streams) {
        var text = new StringBuilder("#EXTM3U\n");
        for (Stream stream : streams) {
            text.append("#EXTINF:").append(stream.seconds() > 0 ? stream.seconds() : -1);
            text.append(',').append(stream.title()).append('\n');
            text.append(stream.url()).append('\n');
        }
        return text.toString();
    }
}
