package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.bot.Messenger;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.storage.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the template {@code batch} shows. */
final class BatchPage {

    private final PluginContext context;
    private final Store<Batch> batches;
    private final BatchLinks links;

    BatchPage(PluginContext context, Store<Batch> batches, BatchLinks links) {
        this.context = context;
        this.batches = batches;
        this.links = links;
    }

    /** The template's model: texts, numbers, booleans, lists and maps, none of them null. */
    Map<String, Object> model(CollectionLink link, String query) {
        FileCollection collection = link.collection();
        int count = collection.fileIds().size();
        Paging paging = Paging.of(query, count);
        Optional<BotIdentity> bot = context.bots().find(collection.botId()).map(Messenger::self);
        Map<String, Object> model = new HashMap<>();
        model.put("title", collection.title());
        model.put("count", count == 1 ? "1 file" : count + " files");
        model.put(
                "size",
                batches.get(Long.toString(collection.id()))
                        .map(batch -> Facts.size(batch.bytes()))
                        .orElse(""));
        model.put("token", link.token());
        model.put("assets", ".." + BatchServlet.ASSETS);
        model.put("plays", links(context.links().plain(link)));
        model.put("telegram", bot.map(identity -> links.share(identity, link)).orElse(""));
        model.put("files", files(link, bot, paging));
        model.put("page", paging.page());
        model.put("pages", pages(paging));
        model.put("from", paging.from() + 1);
        model.put("to", paging.to());
        model.put("total", count);
        return model;
    }

    private static List<Integer> pages(Paging paging) {
        var numbers = new ArrayList<Integer>();
        for (int i = 1; i <= paging.pages(); i++) {
            // the first, the last and those around the present one
            if (i == 1 || i == paging.pages() || Math.abs(i - paging.page()) <= 2) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private List<Map<String, Object>> files(CollectionLink link, Optional<BotIdentity> bot, Paging paging) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = paging.from(); i < paging.to(); i++) {
            int number = i + 1;
            rows.add(context.files()
                    .find(link.collection().fileIds().get(i))
                    .map(file -> row(number, file, bot, link.userId()))
                    .orElseGet(() -> Map.of("number", number, "missing", true)));
        }
        return rows;
    }

    private Map<String, Object> row(int number, StoredFile file, Optional<BotIdentity> bot, long userId) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("missing", false);
        row.put("name", OneLine.of(file.name()));
        row.put("icon", icon(file));
        row.put("bytes", Facts.size(file.size()));
        row.put("time", Facts.time(file.seconds()));
        row.put("download", relative(context.links().file(file, userId).downloadUrl()));
        row.put(
                "links",
                links(bot.stream()
                        .flatMap(identity -> context.links().plain(identity, file, userId).stream())
                        .filter(each -> each.kind() != LinkKind.SHARE && each.kind() != LinkKind.DOWNLOAD)
                        .toList()));
        return row;
    }

    private List<Map<String, Object>> links(List<OutgoingLink> made) {
        return made.stream()
                .map(link -> Map.<String, Object>of(
                        "label", link.label(),
                        "url", relative(link.url()),
                        "kind", link.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** An address of this server as the page reaches it, by whatever name it was opened. */
    private String relative(String url) {
        String own = context.http().publicUrl() + "/";
        return url.startsWith(own) ? "../" + url.substring(own.length()) : url;
    }

    private static String icon(StoredFile file) {
        return switch (file.kind()) {
            case VIDEO, VIDEO_NOTE, ANIMATION -> "video";
            case AUDIO, VOICE -> "audio";
            case PHOTO -> "image";
            default -> {
                String type = file.mimeType().toLowerCase(Locale.ROOT);
                yield type.startsWith("video/")
                        ? "video"
                        : type.startsWith("audio/") ? "audio" : type.startsWith("image/") ? "image" : "file";
            }
        };
    }
}
