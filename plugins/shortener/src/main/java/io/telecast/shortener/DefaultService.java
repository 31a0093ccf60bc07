package io.telecast.shortener;

import io.telecast.api.settings.LiveSettings;
import io.telecast.api.user.Users;
import java.util.Optional;

/** The service that the operator has chosen for everybody. */
final class DefaultService {

    private final LiveSettings<ShortenerSettings> settings;
    private final ServiceCatalog catalog;
    private final Users users;

    DefaultService(LiveSettings<ShortenerSettings> settings, ServiceCatalog catalog, Users users) {
        this.settings = settings;
        this.catalog = catalog;
        this.users = users;
    }

    /** The account that a bot uses; empty while site or key are missing. */
    Optional<Account> account(long botId) {
        ShortenerSettings own = settings.get(botId);
        if (own.site().isEmpty() || own.key().isEmpty() || keyOfAnother(own)) {
            return Optional.empty();
        }
        try {
            Site site = Site.parse(own.site(), own.allowInsecure());
            return Optional.of(new Account(site, catalog.resolve(own.kind(), site), own.key()));
        } catch (BadSiteException e) {
            return Optional.empty(); // the settings check this; what was stored before they did is not used
        }
    }

    /** Whether the links of somebody are left alone. */
    boolean spares(long botId, long userId) {
        ShortenerSettings own = settings.get(botId);
        return own.exemptUsers().contains(Long.toString(userId))
                || (own.exemptAdmins() && users.isAdmin(botId, userId));
    }

    /** A clone's owner who names a site of theirs must not be sent the operator's key. */
    private boolean keyOfAnother(ShortenerSettings own) {
        ShortenerSettings all = settings.get();
        return own.key().equals(all.key()) && !own.site().equals(all.site());
    }
}
