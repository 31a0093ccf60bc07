package io.telecast.api.storage;

/**
 * The database could not do what was asked for; whether a write was done is unknown.
 *
 * @since 0.1
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
