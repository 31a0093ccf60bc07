package io.telecast.player;

import io.telecast.api.file.StoredFile;
import io.telecast.api.link.FileLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Open Graph and Twitter tags, from which chats and networks make a preview. Their addresses must be absolute. */
final class SocialTags {

    private static final int LONGEST_DESCRIPTION = 200;

    private final List<Map<String, Object>> tags = new ArrayList<>();

    private SocialTags() {}

    static List<Map<String, Object>> of(FileLink link, String pageUrl, String posterUrl) {
        StoredFile file = link.file();
        View view = View.of(file);
        String title = FileNames.oneLine(file.name());
        String description = description(file, view);
        var tags = new SocialTags();
        tags.add("property", "og:site_name", "Telecast");
        tags.add("property", "og:type", view.openGraphType());
        tags.add("property", "og:title", title);
        tags.add("property", "og:description", description);
        tags.add("property", "og:url", pageUrl);
        tags.add("property", "og:image", posterUrl);
        tags.add("property", "og:image:alt", title);
        if (view.isMedia()) {
            tags.addMedia(link, view == View.VIDEO ? "og:video" : "og:audio");
        }
        tags.add("name", "twitter:card", view == View.VIDEO || view == View.IMAGE ? "summary_large_image" : "summary");
        tags.add("name", "twitter:title", title);
        tags.add("name", "twitter:description", description);
        tags.add("name", "twitter:image", posterUrl);
        return tags.tags;
    }

    private void addMedia(FileLink link, String name) {
        StoredFile file = link.file();
        add("property", name, link.streamUrl());
        if (link.streamUrl().startsWith("https:")) {
            add("property", name + ":secure_url", link.streamUrl());
        }
        add("property", name + ":type", file.mimeType());
        if (file.width() > 0 && file.height() > 0) {
            add("property", name + ":width", Integer.toString(file.width()));
            add("property", name + ":height", Integer.toString(file.height()));
        }
    }

    private void add(String kind, String name, String content) {
        tags.add(Map.of("kind", kind, "name", name, "content", content));
    }

    private static String description(StoredFile file, View view) {
        String caption = FileNames.oneLine(file.caption());
        if (caption.isEmpty()) {
            return String.join(" · ", Facts.of(file, view));
        }
        return caption.codePointCount(0, caption.length()) <= LONGEST_DESCRIPTION
                ? caption
                : caption.substring(0, caption.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
    }
}
