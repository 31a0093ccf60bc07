package io.telecast.host.collections;

import io.telecast.api.collection.FileCollection;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.files.FileRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every collection, durably. A making is written before its collection, so that one which was cut short by a crash goes on
 * with the same id. Any thread may call; calls block for as long as the store does.
 */
public final class CollectionCatalog {

    /** What {@link #CollectionCatalog} wants to be opened. */
    public static final StoreSpec<CollectionRecord> SPEC = StoreSpec.of(
                    "collections", CollectionRecord.class, record -> key(record.id()))
            .multiIndex("file", CollectionCatalog::files)
            .build();

    /** Which key made which collection. */
    public static final StoreSpec<Making> MAKINGS =
            StoreSpec.of("collection_makings", Making.class, Making::key).build();

    /** Where ids come from. */
    public static final StoreSpec<LastId> IDS =
            StoreSpec.of("collection_ids", LastId.class, LastId::name).build();

    public static final int MAX_FILES = 10_000;

    private static final int MAX_CONTAINING = 20;
    private static final int MAX_KEY = 400;
    private static final int MAX_TITLE = 256;

    private final Store<CollectionRecord> collections;
    private final Store<Making> makings;
    private final Store<LastId> ids;
    private final FileCatalog catalog;
    private final InstantSource clock;

    public CollectionCatalog(
            Store<CollectionRecord> collections,
            Store<Making> makings,
            Store<LastId> ids,
            FileCatalog catalog,
            InstantSource clock) {
        this.collections = collections;
        this.makings = makings;
        this.ids = ids;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Makes a collection, or answers the one that this key made before.
     *
     * @param namespace keeps apart the keys of different plugins
     * @throws IllegalArgumentException if the key is too long, or files are none, too many, unknown or another bot's
     */
    public FileCollection create(
            String namespace, String key, long botId, long ownerId, String title, List<Long> fileIds) {
        if (key.isEmpty() || key.length() > MAX_KEY || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A collection's key has 1 to " + MAX_KEY + " characters without NUL.");
        }
        String whole = namespace + ":" + key;
        Optional<Making> before = makings.get(whole);
        Optional<CollectionRecord> made = before.flatMap(making -> collections.get(key(making.id())));
        if (made.isPresent()) {
            return made.get().collection();
        }
        check(botId, fileIds);
        long id = before.orElseGet(() -> reserve(whole)).id();
        var collection = new FileCollection(id, botId, ownerId, cut(title), fileIds, clock.instant());
        collections.insert(new CollectionRecord(collection, false));
        return collections.get(key(id)).orElseThrow().collection();
    }

    /** The collection with this id, revoked or not. */
    public Optional<CollectionRecord> find(long id) {
        return id <= 0 ? Optional.empty() : collections.get(key(id));
    }

    /** Collections that are not revoked and hold a file, the latest first, at most 20. */
    public List<FileCollection> containing(long fileId) {
        return collections.find("file", Long.toString(fileId), "", MAX_CONTAINING).stream()
                .map(CollectionRecord::collection)
                .toList();
    }

    /** Ends every link to a collection; answers whether there were any. */
    public boolean revoke(long id) {
        Optional<CollectionRecord> found = find(id).filter(record -> !record.revoked());
        return found.isPresent()
                && collections.update(key(id), CollectionRecord::ended).isPresent();
    }

    private Making reserve(String whole) {
        var making = new Making(whole, nextId());
        // somebody else may have been first; an id that nobody uses does no harm
        return makings.insert(making) ? making : makings.get(whole).orElseThrow();
    }

    private long nextId() {
        while (true) {
            Optional<LastId> next = ids.update(LastId.NAME, LastId::next);
            if (next.isPresent()) {
                return next.get().id();
            }
            ids.insert(new LastId(LastId.NAME, 0));
        }
    }

    private void check(long botId, List<Long> fileIds) {
        if (fileIds.isEmpty() || fileIds.size() > MAX_FILES) {
            throw new IllegalArgumentException(
                    "A collection has 1 to " + MAX_FILES + " files, not " + fileIds.size() + ".");
        }
        for (@Nullable Long fileId : fileIds) {
            Optional<FileRecord> file = fileId == null ? Optional.empty() : catalog.find(fileId);
            if (file.isEmpty() || file.get().file().botId() != botId) {
                throw new IllegalArgumentException("The bot " + botId + " has no file with id " + fileId + ".");
            }
        }
    }

    private static String cut(String title) {
        String clean = title.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String named = clean.isEmpty() ? "Files" : clean;
        if (named.length() <= MAX_TITLE) {
            return named;
        }
        boolean split = Character.isHighSurrogate(named.charAt(MAX_TITLE - 1));
        return named.substring(0, split ? MAX_TITLE - 1 : MAX_TITLE).strip();
    }

    private static List<String> files(CollectionRecord record) {
        return record.revoked()
                ? List.of()
                : record.collection().fileIds().stream()
                        .distinct()
                        .map(id -> Long.toString(id))
                        .toList();
    }

    /** Counts down, so that the latest comes first. */
    private static String key(long id) {
        return Index.sortable(Long.MAX_VALUE - id);
    }
}
