package io.telecast.host.files;

import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Media;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.MessageRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes the files of many messages of one chat with few requests: what is stored already is looked up together, the rest is
 * copied a hundred at a time. Each hundred is durable before the next is copied. For one use.
 */
final class BulkIntake {

    /** What Telegram copies with one request. */
    private static final int SLICE = 100;

    private final FileCatalog catalog;
    private final FileIntake intake;
    private final long storageChannel;
    private final Messenger bot;
    private final long ownerId;
    private final Map<Long, FileRecord> stored = new TreeMap<>();

    BulkIntake(FileCatalog catalog, FileIntake intake, long storageChannel, Messenger bot, long ownerId) {
        this.catalog = catalog;
        this.intake = intake;
        this.storageChannel = storageChannel;
        this.bot = bot;
        this.ownerId = ownerId;
    }

    /**
     * Stores them.
     *
     * @return by message number, in ascending order; without those that carry no file or cannot be copied
     * @throws IllegalArgumentException if they are of several chats
     */
    Map<Long, FileRecord> store(List<Message> messages) {
        var files = new TreeMap<Long, Message>();
        messages.stream()
                .filter(message -> message.media().isPresent())
                .forEach(message -> files.put(message.ref().messageId(), message));
        List<Long> chats = files.values().stream()
                .map(message -> message.ref().chatId())
                .distinct()
                .toList();
        if (chats.size() > 1) {
            throw new IllegalArgumentException("The messages to store must be of one chat, not of " + chats + ".");
        }
        if (chats.equals(List.of(storageChannel))) {
            adopt(List.copyOf(files.values()));
        }
        findSame(left(files));
        Map<String, List<Message>> contents = byContent(left(files));
        List<Message> firsts = contents.values().stream().map(List::getFirst).toList();
        for (int from = 0; from < firsts.size(); from += SLICE) {
            copy(firsts.subList(from, Math.min(from + SLICE, firsts.size())));
        }
        contents.values().forEach(this::shareFirst);
        return stored;
    }

    private List<Message> left(Map<Long, Message> files) {
        return files.values().stream()
                .filter(message -> !stored.containsKey(number(message)))
                .toList();
    }

    /** Takes what lies in the storage channel as it is, unless another bot took it before. */
    private void adopt(List<Message> files) {
        keep(files, SideBySide.map(files, message -> {
            Optional<FileRecord> before = catalog.findAt(message.ref());
            FileRecord record = before.orElseGet(() -> intake.add(bot, message, message.ref(), ownerId));
            return Optional.of(record)
                    .filter(each -> each.file().botId() == bot.self().id());
        }));
    }

    private void findSame(List<Message> files) {
        long botId = bot.self().id();
        List<Optional<FileRecord>> same =
                SideBySide.map(files, message -> catalog.findSame(botId, ownerId, unique(message)));
        Set<MessageRef> there = stillThere(
                same.stream().flatMap(Optional::stream).map(FileRecord::message).collect(Collectors.toSet()));
        keep(
                files,
                same.stream()
                        .map(record -> record.filter(each -> there.contains(each.message())))
                        .toList());
    }

    private Set<MessageRef> stillThere(Set<MessageRef> kept) {
        Map<Long, List<Long>> byChat = kept.stream()
                .collect(Collectors.groupingBy(
                        MessageRef::chatId, Collectors.mapping(MessageRef::messageId, Collectors.toList())));
        Set<MessageRef> there = new HashSet<>();
        byChat.forEach((chat, numbers) -> bot.messages(chat, numbers).values().stream()
                .filter(message -> message.media().isPresent())
                .forEach(message -> there.add(message.ref())));
        return there;
    }

    private Map<String, List<Message>> byContent(List<Message> files) {
        Map<String, List<Message>> contents = new LinkedHashMap<>();
        for (Message message : files) {
            String unique = unique(message);
            String content = unique.isEmpty() ? "#" + number(message) : unique;
            contents.computeIfAbsent(content, key -> new ArrayList<>()).add(message);
        }
        return contents;
    }

    private void copy(List<Message> slice) {
        Map<Long, Message> sources = new HashMap<>();
        slice.forEach(message -> sources.put(number(message), message));
        Map<Long, Message> copies =
                bot.copyAll(slice.getFirst().ref().chatId(), List.copyOf(sources.keySet()), storageChannel);
        List<Message> copied = slice.stream()
                .filter(message -> copies.containsKey(number(message)))
                .toList();
        keep(copied, SideBySide.map(copied, message -> {
            Message copy = copies.get(number(message));
            return Optional.ofNullable(copy).map(each -> intake.add(bot, message, each.ref(), ownerId));
        }));
    }

    private void keep(List<Message> files, List<Optional<FileRecord>> records) {
        for (int i = 0; i < files.size(); i++) {
            long number = number(files.get(i));
            records.get(i).ifPresent(record -> stored.put(number, record));
        }
    }

    private void shareFirst(List<Message> same) {
        FileRecord record = stored.get(number(same.getFirst()));
        if (record != null) {
            same.forEach(message -> stored.put(number(message), record));
        }
    }

    private static long number(Message message) {
        return message.ref().messageId();
    }

    private static String unique(Message message) {
        return message.media().map(Media::uniqueId).orElse("");
    }
}
