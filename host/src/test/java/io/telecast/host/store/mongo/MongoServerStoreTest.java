package io.telecast.host.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.telecast.host.store.HostileStoreContract;
import io.telecast.host.store.RecordStore;
import io.telecast.host.store.StoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract against a real server, where {@code MONGODB_URI} names one. */
class MongoServerStoreTest {

    private final Optional<String> uri = Optional.ofNullable(System.getenv("MONGODB_URI"));

    @TestFactory
    Stream<DynamicTest> contract() {
        if (uri.isEmpty()) {
            // Neither passed nor skipped: no package of a server can be installed everywhere that tests run.
            System.out.println("not verified against MongoDB: MONGODB_URI is not set");
            return Stream.empty();
        }
        return Stream.of(StoreContract.class, HostileStoreContract.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private void run(Method method) throws Throwable {
        OnServer contract = new OnServer(uri.orElseThrow());
        contract.setUp();
        try {
            method.setAccessible(true);
            method.invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            contract.tearDown();
        }
        assertThat(contract.filters.violations()).isEmpty();
    }

    /** The contract in a database that is made for one test and dropped after it. */
    private static final class OnServer extends HostileStoreContract {

        private final String name = "telecast-test-" + UUID.randomUUID();
        private final String uri;
        private final FilterCheck filters = new FilterCheck();

        OnServer(String uri) {
            this.uri = uri;
        }

        @Override
        protected RecordStore openDatabase() {
            // MongoDB deletes by its own clock, so the records' times must lie ahead of it
            return MongoRecordStore.open(uri, name, clock, List.of(filters));
        }

        @Override
        public void tearDown() throws Exception {
            super.tearDown();
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase(name).drop();
            }
        }
    }
}
