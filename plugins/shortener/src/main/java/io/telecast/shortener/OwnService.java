package io.telecast.shortener;

import io.telecast.api.storage.StoreSpec;

/**
 * What a user has said of a service of their own.
 *
 * @param user Telegram's id
 * @param site as {@link Site#written}; empty while none is chosen
 * @param kind {@link ServiceKind#id}
 * @param sealedKey empty while there is none
 */
record OwnService(String user, String site, String kind, String sealedKey) {

    static final StoreSpec<OwnService> STORE =
            StoreSpec.of("services", OwnService.class, OwnService::user).build();

    static OwnService none(long userId) {
        return new OwnService(Long.toString(userId), "", ServiceKind.AUTO.id(), "");
    }

    OwnService at(Site other, ServiceKind otherKind) {
        return new OwnService(user, other.written(), otherKind.id(), sealedKey);
    }

    OwnService withSealedKey(String sealed) {
        return new OwnService(user, site, kind, sealed);
    }

    boolean empty() {
        return site.isEmpty() && sealedKey.isEmpty();
    }
}
