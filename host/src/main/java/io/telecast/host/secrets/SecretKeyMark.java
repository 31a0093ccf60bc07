package io.telecast.host.secrets;

import io.telecast.api.storage.StoreSpec;

/**
 * Which key seals the secrets of a database, without the key.
 *
 * @param fingerprint tells keys apart
 */
public record SecretKeyMark(String name, String fingerprint) {

    static final String NAME = "secrets";

    /** The store that holds the one mark. */
    public static StoreSpec<SecretKeyMark> spec() {
        return StoreSpec.of("secret_key", SecretKeyMark.class, SecretKeyMark::name)
                .build();
    }
}
