package io.telecast.host.store;

import io.telecast.api.storage.Index;
import io.telecast.api.storage.StoreSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A checked {@link StoreSpec}: turns records into what databases keep, and back. */
public final class RecordShape<R extends Record> {

    /** The longest key, in UTF-16 characters. */
    public static final int MAX_KEY = 512;

    /** The longest index value, in UTF-16 characters. */
    public static final int MAX_INDEX_VALUE = 1024;

    /** Most bytes of a record as JSON; below MongoDB's limit for a document. */
    static final int MAX_BYTES = 15 << 20;

    /** Most characters of all index values of a record together. */
    private static final int MAX_INDEXED = 256 << 10;

    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern INDEX_NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,31}");

    private final String namespace;
    private final StoreSpec<R> spec;
    private final RecordCodec<R> codec;
    private final Indexed empty;
    private final boolean shareable;

    /**
     * Checks a spec.
     *
     * @throws IllegalArgumentException if a name is malformed or used twice
     */
    public RecordShape(String namespace, StoreSpec<R> spec) {
        check(NAMESPACE, namespace, "namespace");
        check(NAME, spec.name(), "store name");
        Set<String> names = new LinkedHashSet<>();
        for (Index<R> index : spec.indexes()) {
            check(INDEX_NAME, index.name(), "index name");
            if (!names.add(index.name())) {
                throw new IllegalArgumentException(
                        "The store " + spec.name() + " has two indexes named " + index.name() + ".");
            }
        }
        this.namespace = namespace;
        this.spec = spec;
        this.codec = new RecordCodec<>(spec.type());
        this.shareable = Immutable.is(spec.type());
        TreeMap<String, Indexed.Values> none = new TreeMap<>();
        spec.indexes().forEach(index -> none.put(index.name(), new Indexed.Values(index.multiple(), List.of())));
        this.empty = new Indexed(Indexed.signature(none), none);
    }

    private static void check(Pattern form, String name, String what) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException("The " + what + " \"" + name + "\" must match " + form + ".");
        }
    }

    /**
     * A stored record once more, with the index values that this shape declares.
     *
     * @throws io.telecast.api.storage.StorageException if the JSON does not fit the record class
     */
    public EncodedRecord reindexed(String key, String json) {
        return new EncodedRecord(key, EncodedRecord.NEVER, json, indexed(key, json));
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return spec.name();
    }

    public List<Index<R>> indexes() {
        return spec.indexes();
    }

    /**
     * A declared index.
     *
     * @throws IllegalArgumentException if there is no such index
     */
    public Index<R> index(String name) {
        return spec.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The store " + spec.name() + " declares no index " + name + "."));
    }

    /**
     * A record as databases keep it.
     *
     * @throws IllegalArgumentException if it cannot be kept
     */
    public EncodedRecord encode(R record) {
        String key = keyOf(record);
        if (!storable(key)) {
            throw new IllegalArgumentException("A key in the store " + spec.name() + " must have 1 to " + MAX_KEY
                    + " characters of well-formed Unicode without NUL; this one has " + key.length() + ".");
        }
        long expires = spec.expiry().apply(record).map(RecordShape::millis).orElse(EncodedRecord.NEVER);
        String json = codec.encode(record);
        if (longerThan(json, MAX_BYTES)) {
            throw new IllegalArgumentException("A record in the store " + spec.name()
                    + " is larger than 15 MiB as JSON. Split it into several records.");
        }
        return new EncodedRecord(key, expires, json, indexed(record));
    }

    /**
     * The next state of a record.
     *
     * @throws IllegalArgumentException if it cannot be kept or has another key
     */
    public EncodedRecord encodeNext(R read, R next) {
        if (!keyOf(read).equals(keyOf(next))) {
            throw new IllegalArgumentException(
                    "The key of a record in the store " + spec.name() + " must not change. Insert a new one instead.");
        }
        return encode(next);
    }

    public String keyOf(R record) {
        return spec.key().apply(record);
    }

    private Indexed indexed(R record) {
        TreeMap<String, Indexed.Values> indexed = new TreeMap<>();
        int total = 0;
        for (Index<R> index : spec.indexes()) {
            List<String> values = List.copyOf(new LinkedHashSet<>(index.values().apply(record)));
            for (String value : values) {
                total += value.length();
                if (value.length() > MAX_INDEX_VALUE || !wellFormed(value)) {
                    throw new IllegalArgumentException("A value under the index " + index.name() + " of the store "
                            + spec.name() + " must have at most " + MAX_INDEX_VALUE
                            + " characters of well-formed Unicode without NUL; this one has " + value.length() + ".");
                }
            }
            if (total > MAX_INDEXED) {
                throw new IllegalArgumentException("A record in the store " + spec.name()
                        + " has more than 262144 characters of index values. Index less of it.");
            }
            indexed.put(index.name(), new Indexed.Values(index.multiple(), values));
        }
        return new Indexed(Indexed.signature(indexed), indexed);
    }

    /**
     * The index values of a stored record.
     *
     * @throws io.telecast.api.storage.StorageException if the JSON does not fit the record class
     */
    Indexed indexed(String key, String json) {
        return indexed(decode(key, json));
    }

    /** Whether several callers may have the same record: nobody can change it. */
    public boolean shareable() {
        return shareable;
    }

    /** The declared indexes, without values. */
    Indexed emptyIndexed() {
        return empty;
    }

    /** Names the declared indexes. */
    public String signature() {
        return empty.signature();
    }

    /** Where the records are. */
    String path() {
        return namespace + "/" + spec.name();
    }

    /**
     * A record from its JSON.
     *
     * @throws io.telecast.api.storage.StorageException if the JSON does not fit the record class
     */
    public R decode(String key, String json) {
        return codec.decode(path() + "/" + key, json);
    }

    /** Whether a record can have this key. */
    public static boolean storable(String key) {
        return !key.isEmpty() && key.length() <= MAX_KEY && wellFormed(key);
    }

    /** Whether a text survives UTF-8 and the databases' C strings. */
    public static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean longerThan(String text, int bytes) {
        if (text.length() > bytes) {
            return true;
        }
        // a UTF-16 character takes at most three bytes
        return text.length() > bytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > bytes;
    }

    private static long millis(Instant time) {
        // what is out of range is as good as never or as long past
        if (time.isAfter(Instant.ofEpochMilli(EncodedRecord.NEVER))) {
            return EncodedRecord.NEVER;
        }
        return time.isBefore(Instant.EPOCH) ? 0 : time.toEpochMilli();
    }
}
