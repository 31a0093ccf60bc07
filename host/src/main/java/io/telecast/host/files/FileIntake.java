package io.telecast.host.files;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.event.Event;
import io.telecast.api.file.StoredFile;
import io.telecast.host.event.EventBus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes files into the storage channel. Any thread may call; calls block on Telegram and the store. */
public final class FileIntake {

    private static final int MAX_NAME = 255;

    private final FileCatalog catalog;
    private final long storageChannel;
    private final EventBus events;
    private final InstantSource clock;

    public FileIntake(FileCatalog catalog, long storageChannel, EventBus events, InstantSource clock) {
        this.catalog = catalog;
        this.storageChannel = storageChannel;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Copies the media of a message into the storage channel. The same content from the same user to the same bot is
     * kept once. Durable when this returns.
     *
     * @throws IllegalArgumentException if the message carries no media
     * @throws io.telecast.api.bot.BotException if Telegram refuses
     */
    public FileRecord store(Messenger bot, Message message, long ownerId) {
        Media media = message.media()
                .orElseThrow(() -> new IllegalArgumentException("Only a message with a file can be stored."));
        Optional<FileRecord> same = catalog.findSame(bot.self().id(), ownerId, media.uniqueId());
        if (same.isPresent() && stillThere(bot, same.get())) {
            return same.get();
        }
        Message kept = bot.copy(CopyRequest.of(message.ref(), storageChannel).silently());
        return add(bot, message, kept.ref(), ownerId);
    }

    /**
     * Stores the media of many messages of one chat with few requests; see {@link io.telecast.api.file.Files#storeAll}.
     *
     * @return by message number
     */
    public Map<Long, FileRecord> storeAll(Messenger bot, List<Message> messages, long ownerId) {
        return new BulkIntake(catalog, this, storageChannel, bot, ownerId).store(messages);
    }

    /** Enters a file that lies in the storage channel, and tells of it. */
    FileRecord add(Messenger bot, Message source, MessageRef kept, long ownerId) {
        Media media = source.media().orElseThrow();
        Instant now = clock.instant();
        FileRecord record = catalog.add(
                kept, media.uniqueId(), id -> describe(id, bot.self().id(), ownerId, media, source.text(), now));
        events.publish(new Event.FileStored(now, record.file()));
        return record;
    }

    private static boolean stillThere(Messenger bot, FileRecord record) {
        var ref = record.message();
        Message kept = bot.messages(ref.chatId(), List.of(ref.messageId())).get(ref.messageId());
        return kept != null && kept.media().isPresent();
    }

    private static StoredFile describe(long id, long botId, long ownerId, Media media, String caption, Instant now) {
        return new StoredFile(
                id,
                botId,
                ownerId,
                media.kind(),
                name(media, now),
                media.mimeType().isBlank() ? "application/octet-stream" : media.mimeType(),
                media.size(),
                caption,
                media.duration().toSeconds(),
                media.width(),
                media.height(),
                now);
    }

    /** What Telegram calls the file, or a name made from its kind and time, without what no name should hold. */
    private static String name(Media media, Instant now) {
        String given = media.fileName()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (!given.isEmpty()) {
            return given;
        }
        String kind = media.kind().name().toLowerCase(Locale.ROOT);
        return kind + "-" + now.getEpochSecond() + extension(media);
    }

    private static String extension(Media media) {
        return switch (media.kind()) {
            case PHOTO -> ".jpg";
            case VOICE -> ".ogg";
            case VIDEO, VIDEO_NOTE, ANIMATION -> ".mp4";
            case AUDIO -> ".mp3";
            case DOCUMENT -> ".bin";
        };
    }
}
