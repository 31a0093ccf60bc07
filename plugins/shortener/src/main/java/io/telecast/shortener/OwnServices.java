package io.telecast.shortener;

import io.telecast.api.secret.Secrets;
import io.telecast.api.settings.LiveSettings;
import java.util.Optional;

/** The services that users have chosen, for each bot apart. Any thread may call. */
final class OwnServices {

    private final Stores<OwnService> stores;
    private final Secrets secrets;
    private final LiveSettings<ShortenerSettings> settings;
    private final ServiceCatalog catalog;

    OwnServices(
            Stores<OwnService> stores,
            Secrets secrets,
            LiveSettings<ShortenerSettings> settings,
            ServiceCatalog catalog) {
        this.stores = stores;
        this.secrets = secrets;
        this.settings = settings;
        this.catalog = catalog;
    }

    /** What somebody has said, as far as it can still be read. */
    Choice choice(long botId, long userId) {
        OwnService record = stores.of(botId).get(Long.toString(userId)).orElseGet(() -> OwnService.none(userId));
        return new Choice(site(record), ServiceKind.find(record.kind()).orElse(ServiceKind.AUTO), key(record));
    }

    /** The account whose links are made, once site and key are there and users may have one. */
    Optional<Account> account(long botId, long userId) {
        if (!settings.get(botId).ownServices()) {
            return Optional.empty();
        }
        Choice choice = choice(botId, userId);
        return choice.site().flatMap(site -> choice.key().map(key -> account(site, choice.kind(), key)));
    }

    Account account(Site site, ServiceKind chosen, String key) {
        return new Account(site, catalog.resolve(chosen, site), key);
    }

    void save(long botId, long userId, Choice choice) {
        OwnService record = OwnService.none(userId);
        if (choice.site().isPresent()) {
            record = record.at(choice.site().get(), choice.kind());
        }
        if (choice.key().isPresent()) {
            record = record.withSealedKey(secrets.seal(choice.key().get()));
        }
        if (record.empty()) {
            stores.of(botId).delete(record.user());
        } else {
            stores.of(botId).put(record);
        }
    }

    private Optional<Site> site(OwnService record) {
        if (record.site().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Site.parse(record.site(), settings.get().allowInsecure()));
        } catch (BadSiteException e) {
            return Optional.empty(); // saved while more was allowed
        }
    }

    private Optional<String> key(OwnService record) {
        if (record.sealedKey().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(secrets.open(record.sealedKey()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // sealed under a key of the host's that is gone
        }
    }

    /** A service as far as it is chosen. */
    record Choice(Optional<Site> site, ServiceKind kind, Optional<String> key) {

        static final Choice NONE = new Choice(Optional.empty(), ServiceKind.AUTO, Optional.empty());

        Choice withSite(Site other, ServiceKind otherKind) {
            return new Choice(Optional.of(other), otherKind, key);
        }

        Choice withKey(String other) {
            return new Choice(site, kind, Optional.of(other));
        }

        Choice withoutKey() {
            return new Choice(site, kind, Optional.empty());
        }

        @Override
        public String toString() {
            return "Choice[site=" + site + ", kind=" + kind + ", key " + (key.isPresent() ? "set" : "not set") + "]";
        }
    }
}
