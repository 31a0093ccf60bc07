package io.telecast.host.store.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import io.telecast.api.storage.StorageException;
import java.util.function.Supplier;

/** Calls the driver: says what its failures mean, and keeps an interrupt from tearing a call apart. */
final class MongoCalls {

    private MongoCalls() {}

    /**
     * Runs a call to its end. The driver gives up half-way when its thread is interrupted, and then nobody knows whether
     * a write was done; so an interrupt that is there already waits until the call is through.
     */
    static <T> T run(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } catch (MongoException e) {
            throw explain(e);
        } catch (IllegalStateException e) {
            throw new StorageException("The database is closed.", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As {@link #run}; answers false where the call failed because the key exists already. */
    static boolean unlessDuplicate(Supplier<Boolean> call) {
        return run(() -> {
            try {
                return call.get();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static StorageException explain(MongoException failure) {
        if (failure instanceof MongoSecurityException) {
            return new StorageException(
                    "MongoDB refuses the user. Check the name, password and authSource in mongodb.uri.", failure);
        }
        if (failure instanceof MongoTimeoutException) {
            return new StorageException(
                    "MongoDB is out of reach. Check the hosts in mongodb.uri and that the replica set has a primary.",
                    failure);
        }
        return new StorageException("MongoDB failed: " + failure.getMessage(), failure);
    }
}
