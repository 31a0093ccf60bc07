package io.telecast.host.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.telecast.api.storage.StorageException;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.host.store.LiveShapes;
import io.telecast.host.store.RawRecords;
import io.telecast.host.store.RecordShape;
import io.telecast.host.store.RecordStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Records in MongoDB. A write has reached the disks of a majority when it returns; what is read cannot be rolled back
 * any more. MongoDB itself deletes what has expired; until it does, readers leave it out.
 */
public final class MongoRecordStore implements RecordStore {

    private final MongoClient client;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final LiveShapes shapes = new LiveShapes();
    private final SecureRandom random = new SecureRandom();

    private MongoRecordStore(MongoClient client, String database, InstantSource clock) {
        this.client = client;
        this.database = client.getDatabase(database);
        this.clock = clock;
    }

    /**
     * Connects.
     *
     * @param uri a connection string, which may hold a password
     * @throws StorageException if the connection string makes no sense or no primary can be reached within 10 seconds
     */
    public static MongoRecordStore open(String uri, String database, InstantSource clock) {
        return open(uri, database, clock, List.of());
    }

    /** Connects, and tells listeners each command. */
    static MongoRecordStore open(String uri, String database, InstantSource clock, List<CommandListener> listeners) {
        MongoClient client = MongoClients.create(settings(uri, listeners));
        try {
            MongoRecordStore store = new MongoRecordStore(client, database, clock);
            Document pong = MongoCalls.run(() -> store.database.runCommand(new Document("ping", 1)));
            if (pong.isEmpty()) {
                throw new StorageException("MongoDB does not answer as it should.");
            }
            return store;
        } catch (StorageException e) {
            client.close();
            throw e;
        }
    }

    private static MongoClientSettings settings(String uri, List<CommandListener> listeners) {
        ConnectionString connection;
        try {
            connection = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // the driver's message may quote the password
            throw new StorageException(
                    "mongodb.uri is no valid connection string. "
                            + "Write mongodb://user:password@host1,host2/?replicaSet=name, with special characters percent-encoded.");
        }
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(10, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS))
                // the operator's own timeouts win, but not over what durability asks for
                .applyConnectionString(connection)
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true));
        listeners.forEach(settings::addCommandListener);
        return settings.build();
    }

    @Override
    public <R extends Record> Store<R> open(String namespace, StoreSpec<R> spec) {
        RecordShape<R> shape = new RecordShape<>(namespace, spec);
        MongoCollection<Document> collection = MongoCalls.run(() -> new MongoCollections(database, shapes).open(shape));
        return new MongoStore<>(shape, collection, shapes, random::nextLong, clock);
    }

    @Override
    public RawRecords raw() {
        return new MongoRaw(database, random::nextLong, clock);
    }

    @Override
    public String description() {
        return "MongoDB, database " + database.getName();
    }

    @Override
    public void close() {
        client.close();
    }
}
