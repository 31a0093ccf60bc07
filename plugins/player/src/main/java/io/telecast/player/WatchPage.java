package io.telecast.player;

import io.telecast.api.file.StoredFile;
import io.telecast.api.link.FileLink;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template {@code watch} shows. */
final class WatchPage {

    static final String POSTER = "poster";

    /** What the addresses of subtitles begin with; the file's id follows. */
    static final String SUBTITLES = "subtitles.";

    private WatchPage() {}

    /** The template's model: texts, numbers, booleans, lists and maps, none of them null. */
    static Map<String, Object> model(Shown shown, Framing framing, PlayerSettings settings, String publicUrl) {
        FileLink link = shown.link();
        StoredFile file = link.file();
        View view = View.of(file);
        Stream stream = Stream.of(link);
        String page = publicUrl + Framing.TAB.path() + "/" + shown.self();
        Map<String, Object> model = new HashMap<>();
        model.put("title", stream.title());
        model.put("view", view.name().toLowerCase(Locale.ROOT));
        model.put("media", view.isMedia());
        model.put("framed", framing == Framing.FRAME);
        model.put("facts", Facts.of(file, view));
        model.put("size", Facts.size(file.size()));
        model.put("extension", FileNames.extension(file.name()));
        model.put("caption", file.caption().strip());
        model.put("width", file.width());
        model.put("height", file.height());
        model.put("assets", Address.ASSETS);
        model.put("stream", Address.relative(link.streamUrl(), publicUrl));
        model.put("download", Address.relative(link.downloadUrl(), publicUrl));
        model.put("absolute", link.streamUrl());
        model.put("page", ".." + Framing.TAB.path() + "/" + shown.self());
        model.put("poster", shown.self() + "/" + POSTER);
        model.put("playlist", OpenIn.offersPlaylist(settings.openIn()) ? shown.self() + "/" + Playlist.FILE_NAME : "");
        // names the file in the browser's storage; the token would be another one with each link
        model.put("key", file.botId() + "." + file.id());
        model.put("queue", shown.queue());
        model.put("playNext", settings.playNext());
        model.put("subtitles", subtitles(shown));
        model.put("remember", settings.rememberPosition());
        model.put("apps", OpenIn.offers(stream, settings.openIn()));
        model.put("social", SocialTags.of(link, page, page + "/" + POSTER));
        return model;
    }

    private static List<Map<String, Object>> subtitles(Shown shown) {
        return shown.subtitles().stream()
                .map(file -> Map.<String, Object>of(
                        "href", shown.self() + "/" + SUBTITLES + file.id(), "label", Subtitles.label(file)))
                .toList();
    }
}
