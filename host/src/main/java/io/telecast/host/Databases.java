package io.telecast.host;

import io.telecast.host.collections.CollectionCatalog;
import io.telecast.host.config.DataDirectory;
import io.telecast.host.config.SecretsConfig;
import io.telecast.host.config.StorageConfig;
import io.telecast.host.files.FileCatalog;
import io.telecast.host.plugin.records.PluginRecords;
import io.telecast.host.plugin.records.RecordsState;
import io.telecast.host.secrets.SecretBox;
import io.telecast.host.secrets.SecretKeyMark;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.mongo.MongoRecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Chooses the database. */
final class Databases {

    private Databases() {}

    static RecordStore open(StorageConfig config, DataDirectory data, InstantSource clock) {
        return config.mongodbUri().isSet()
                ? MongoRecordStore.open(config.mongodbUri().value(), config.mongodbDatabase(), clock)
                : SqliteRecordStore.open(data.file("telecast.db"), clock);
    }

    /** What seals secrets in the database. */
    static SecretBox secrets(SecretsConfig config, DataDirectory data, RecordStore records, String namespace) {
        return new SecretBox(
                config.key().value(),
                data.file(SecretBox.FILE),
                records.open(namespace, SecretKeyMark.spec()),
                new SecureRandom());
    }

    /** The collections, in their three stores. */
    static CollectionCatalog collections(
            RecordStore records, String namespace, FileCatalog files, InstantSource clock) {
        return new CollectionCatalog(
                records.open(namespace, CollectionCatalog.SPEC),
                records.open(namespace, CollectionCatalog.MAKINGS),
                records.open(namespace, CollectionCatalog.IDS),
                files,
                clock);
    }

    /** Where plugins' records are. */
    static PluginRecords plugins(RecordStore records, String namespace) {
        return new PluginRecords(records.open(namespace, RecordsState.spec()), records.raw());
    }
}
