package io.telecast.host.store.sqlite;

import io.telecast.host.store.EncodedRecord;

/** The statements. Every read leaves out what has expired. */
final class SqliteSql {

    static final long NEVER = EncodedRecord.NEVER;

    static final String GET = "SELECT body, version, expires FROM records WHERE collection = ? AND key = ?";
    static final String SCAN =
            "SELECT key, body FROM records WHERE collection = ? AND expires > ? AND key > ? ORDER BY key LIMIT ?";
    static final String COUNT = "SELECT count(*) FROM records WHERE collection = ? AND expires > ?";

    // CROSS JOIN keeps SQLite from starting with the records
    private static final String ENTRIES =
            "FROM entries e CROSS JOIN records r ON r.id = e.record WHERE e.collection = ? AND r.expires > ? AND e.name = ?";

    static final String FIND =
            "SELECT e.key, r.body " + ENTRIES + " AND e.value = ? AND e.key > ? ORDER BY e.key LIMIT ?";
    static final String RANGE =
            "SELECT e.key, r.body " + ENTRIES + " AND e.value >= ? AND e.value < ? ORDER BY e.value, e.key";
    static final String RANGE_LIMITED = RANGE + " LIMIT ?";
    static final String COUNT_INDEXED = "SELECT count(*) " + ENTRIES + " AND e.value = ?";

    static final String EXISTING = "SELECT id, version, expires, indexed FROM records WHERE collection = ? AND key = ?";
    static final String INSERT = "INSERT INTO records (collection, key, version, expires, signature, indexed, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
    static final String UPDATE =
            "UPDATE records SET version = ?, expires = ?, signature = ?, indexed = ?, body = ? WHERE id = ?";
    static final String DELETE = "DELETE FROM records WHERE id = ?";
    static final String REINDEX = "UPDATE records SET signature = ?, indexed = ? WHERE id = ?";
    static final String ADD_ENTRY =
            "INSERT OR REPLACE INTO entries (collection, name, value, key, record) VALUES (?, ?, ?, ?, ?)";
    static final String REMOVE_ENTRY =
            "DELETE FROM entries WHERE collection = ? AND name = ? AND value = ? AND key = ?";

    // the literal lets SQLite see that the partial index covers the query
    static final String EXPIRED = "SELECT id, collection, key, indexed FROM records WHERE expires <= ? AND expires < "
            + NEVER + " ORDER BY expires LIMIT ?";

    static final String COLLECTION = "SELECT id FROM collections WHERE namespace = ? AND name = ?";
    static final String NEW_COLLECTION = "INSERT INTO collections (namespace, name) VALUES (?, ?) RETURNING id";
    static final String COLLECTIONS = "SELECT namespace, name FROM collections ORDER BY namespace, name";

    // dropped stores keep their number, so that who has one open does not write into another
    static final String DROP = "UPDATE collections SET namespace = '', name = id || ' ' || name WHERE id = ?";
    static final String DROPPED = "SELECT r.id, r.collection, r.key, r.indexed FROM collections c"
            + " CROSS JOIN records r ON r.collection = c.id WHERE c.namespace = '' LIMIT ?";
    static final String RAW = "SELECT key, expires, signature, indexed, body FROM records"
            + " WHERE collection = ? AND expires > ? AND key > ? ORDER BY key LIMIT ?";

    // ranges of an index, where inequalities would walk the whole collection; the first text sorts before the second
    private static final String SIGNED = "SELECT key FROM records WHERE collection = ?1 AND signature ";
    static final String INDEXED_OTHERWISE =
            SIGNED + "< ?2 UNION ALL " + SIGNED + "> ?2 AND signature < ?3 UNION ALL " + SIGNED + "> ?3 LIMIT ?4";
    static final String BODY = "SELECT body FROM records WHERE id = ?";

    private SqliteSql() {}
}
