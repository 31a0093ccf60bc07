package io.telecast.host.doctor;

import io.telecast.api.storage.StorageException;
import io.telecast.host.config.StorageConfig;
import io.telecast.host.store.mongo.MongoRecordStore;
import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.time.InstantSource;

/** Whether MongoDB answers, where it is used. */
public record MongoCheck(StorageConfig storage) implements BackendCheck {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        if (!storage.mongodbUri().isSet()) {
            return new Finding.Ok("SQLite in the data directory");
        }
        try (var store = MongoRecordStore.open(
                storage.mongodbUri().value(), storage.mongodbDatabase(), InstantSource.system())) {
            return new Finding.Ok(store.description() + " answers");
        } catch (StorageException e) {
            return new Finding.Failed("MongoDB cannot be used", String.valueOf(e.getMessage()));
        }
    }
}
