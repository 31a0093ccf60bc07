package io.telecast.host.store.sqlite;

import io.telecast.host.store.HostileStoreContract;
import io.telecast.host.store.RecordStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends HostileStoreContract {

    @TempDir
    Path folder;

    @Override
    protected RecordStore openDatabase() {
        return SqliteRecordStore.open(folder.resolve("telecast.db"), clock);
    }
}
