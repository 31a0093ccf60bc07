package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.mongo.MongoRecordStore;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the real driver, against a server in this process. */
class MongoRecordsUpgradeTest extends RecordsUpgradeContract {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString();

    @Override
    RecordStore database() {
        return MongoRecordStore.open(address, "telecast", InstantSource.system());
    }

    @Override
    int many() {
        return 2_000; // the emulator sorts and copies whole collections for each page
    }

    @Test
    void aHostWhoseRecordsAnotherHasMovedWritesThemNoMore() throws Exception {
        host.plugins.install(jar(NotesJar.one(), "one"));
        ask("put=k&text=first");
        try (TestHost other = TestHost.over(data.resolve("other"), database()).started()) {
            other.plugins.install(jar(NotesJar.two(), "two"));
            assertThat(other.get("/notes?get=k").body()).isEqualTo("first");
            host.plugins.enable("notes");
            assertThat(host.status("notes").state()).isEqualTo(PluginState.FAILED);
            assertThat(host.status("notes").problem()).contains("version 2");
            host.plugins.install(data.resolve("two.jar"));
            assertThat(ask("get=k")).isEqualTo("first");
        }
    }

    @AfterEach
    void shutDown() {
        server.shutdownNow();
    }
}
