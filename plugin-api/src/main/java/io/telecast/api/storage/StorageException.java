package io.telecast.api.storage;

import io.telecast.api.Stable;

/**
 * The database could not do what was asked for; whether a write was done is unknown.
 *
 * @since 1.0
 */
@Stable
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
