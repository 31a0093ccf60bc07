package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.chat.MediaKind;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.storage.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A batch as files for programs: JSON, and a playlist. */
final class Documents {

    private static final int VERSION = 1;
    private static final Set<String> PLAYED = Set.of(
            "mp4", "m4v", "mkv", "webm", "mov", "avi", "wmv", "flv", "ts", "m2ts", "mpg", "mpeg", "3gp", "ogv", "mp3",
            "m4a", "m4b", "aac", "flac", "ogg", "oga", "opus", "wav", "wma", "alac", "ape");

    private final PluginContext context;
    private final Store<Batch> batches;

    Documents(PluginContext context, Store<Batch> batches) {
        this.context = context;
        this.batches = batches;
    }

    String json(CollectionLink link) {
        FileCollection collection = link.collection();
        Optional<Batch> batch = batches.get(Long.toString(collection.id()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", VERSION);
        document.put("title", collection.title());
        document.put("created", collection.createdAt().toString());
        batch.map(Batch::source).ifPresent(source -> {
            Map<String, Object> chat = new LinkedHashMap<>();
            chat.put("id", source.chatId());
            chat.put("title", source.title());
            chat.put("username", source.username());
            document.put("chat", chat);
            document.put("first", source.first());
            document.put("last", source.last());
        });
        List<Long> messageIds = batch.map(Batch::messageIds).orElse(List.of());
        var messages = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < collection.fileIds().size(); i++) {
            Optional<StoredFile> file =
                    context.files().find(collection.fileIds().get(i));
            if (file.isPresent()) {
                Map<String, Object> message = new LinkedHashMap<>();
                if (i < messageIds.size()) {
                    message.put("id", messageIds.get(i));
                }
                message.put("file_name", file.get().name());
                message.put("file_size", file.get().size());
                message.put("mime_type", file.get().mimeType());
                message.put("link", streamUrl(file.get(), link.userId()));
                messages.add(message);
            }
        }
        document.put("messages", messages);
        return Json.of(document);
    }

    /** What players play, in order. */
    String playlist(CollectionLink link) {
        var list = new StringBuilder("#EXTM3U\n#PLAYLIST:")
                .append(OneLine.of(link.collection().title()))
                .append('\n');
        for (long id : link.collection().fileIds()) {
            context.files()
                    .find(id)
                    .filter(Documents::isPlayed)
                    .ifPresent(file -> list.append("#EXTINF:")
                            .append(file.seconds() > 0 ? file.seconds() : -1)
                            .append(',')
                            .append(OneLine.of(file.name()))
                            .append('\n')
                            .append(streamUrl(file, link.userId()))
                            .append('\n'));
        }
        return list.toString();
    }

    private String streamUrl(StoredFile file, long userId) {
        return context.links().file(file, userId).streamUrl();
    }

    private static boolean isPlayed(StoredFile file) {
        String type = file.mimeType().toLowerCase(Locale.ROOT);
        if (file.kind() == MediaKind.PHOTO) {
            return false;
        }
        if (file.kind() != MediaKind.DOCUMENT || type.startsWith("video/") || type.startsWith("audio/")) {
            return true;
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        return type.equals("application/octet-stream") && PLAYED.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
