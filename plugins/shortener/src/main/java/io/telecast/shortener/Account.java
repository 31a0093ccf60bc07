package io.telecast.shortener;

/**
 * Somebody's account with a service.
 *
 * @param kind never {@link ServiceKind#AUTO}
 * @param key of visible ASCII characters: a secret
 */
record Account(Site site, ServiceKind kind, String key) {

    @Override
    public String toString() {
        return "Account[" + site.written() + ", " + kind + "]";
    }
}
