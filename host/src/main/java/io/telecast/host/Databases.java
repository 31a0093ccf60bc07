package io.telecast.host;

import io.telecast.host.config.DataDirectory;
import io.telecast.host.config.StorageConfig;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.mongo.MongoRecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.time.InstantSource;

/** Chooses the database. */
final class Databases {

    private Databases() {}

    static RecordStore open(StorageConfig config, DataDirectory data, InstantSource clock) {
        return config.mongodbUri().isSet()
                ? MongoRecordStore.open(config.mongodbUri().value(), config.mongodbDatabase(), clock)
                : SqliteRecordStore.open(data.file("telecast.db"), clock);
    }
}
