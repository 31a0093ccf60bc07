package io.telecast.host.plugin;

import io.telecast.host.store.RecordStore;
import io.telecast.host.store.sqlite.SqliteRecordStore;
import java.time.InstantSource;

class SqliteRecordsUpgradeTest extends RecordsUpgradeContract {

    @Override
    RecordStore database() {
        return SqliteRecordStore.open(data.resolve("telecast.db"), InstantSource.system());
    }

    @Override
    int many() {
        return 10_000;
    }
}
