package io.telecast.host.store.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.storage.StorageException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"mongodb://", "mongodb://u:hunter2@x@h/", "http://hunter2/", "mongodb://h:hunter2/"})
    void aMalformedConnectionStringIsRefusedWithoutShowingIt(String uri) {
        assertThatThrownBy(() -> MongoRecordStore.open(uri, "telecast", InstantSource.system()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("mongodb.uri")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void aServerThatIsOutOfReachIsSaidToBe() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String uri = "mongodb://127.0.0.1:" + free + "/?serverSelectionTimeoutMS=200";

        assertThatThrownBy(() -> MongoRecordStore.open(uri, "telecast", InstantSource.system()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("out of reach");
    }
}
