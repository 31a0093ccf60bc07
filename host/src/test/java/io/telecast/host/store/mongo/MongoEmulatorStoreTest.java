package io.telecast.host.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.telecast.host.store.HostileStoreContract;
import io.telecast.host.store.RecordStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The contract through the real driver, against a server in this process. */
class MongoEmulatorStoreTest extends HostileStoreContract {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final FilterCheck filters = new FilterCheck();

    @Override
    protected RecordStore openDatabase() {
        return MongoRecordStore.open(server.bindAndGetConnectionString(), "telecast", clock, List.of(filters));
    }

    @Override
    protected int manyRecords() {
        // the emulator sorts and copies whole collections for each page
        return 2_500;
    }

    @AfterEach
    void everyFilterWasServedByAnIndex() {
        server.shutdownNow();
        assertThat(filters.violations()).isEmpty();
        assertThat(filters.checked()).isPositive();
    }
}
