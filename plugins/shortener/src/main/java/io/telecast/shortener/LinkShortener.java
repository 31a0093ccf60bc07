package io.telecast.shortener;

import io.telecast.api.link.LinkKind;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.settings.LiveSettings;
import java.util.Optional;

/** Shows short links instead of long ones: through the user's own service, else through the default one. */
final class LinkShortener implements LinkTransformer {

    private final LiveSettings<ShortenerSettings> settings;
    private final OwnServices own;
    private final DefaultService common;
    private final Shortener shortener;
    private final FailureNotices notices;

    LinkShortener(
            LiveSettings<ShortenerSettings> settings,
            OwnServices own,
            DefaultService common,
            Shortener shortener,
            FailureNotices notices) {
        this.settings = settings;
        this.own = own;
        this.common = common;
        this.shortener = shortener;
        this.notices = notices;
    }

    @Override
    public OutgoingLink transform(OutgoingLink link) throws InterruptedException {
        ShortenerSettings now = settings.get(link.botId());
        if (!now.shortens(link.kind()) || !link.url().startsWith("http")) {
            return link;
        }
        // a user's own service could be made to hand out what unlocks without anybody seeing its pages
        Optional<Account> users =
                link.kind() == LinkKind.VERIFY ? Optional.empty() : own.account(link.botId(), link.userId());
        Optional<Account> account = users.isPresent() ? users : fromDefault(link);
        if (account.isEmpty()) {
            return link;
        }
        Outcome outcome = shortener.shorten(account.get(), link.url(), now.timeout(), now.keepFor());
        return switch (outcome) {
            case Outcome.Short(String url) -> link.withUrl(url);
            case Outcome.Failed failed -> {
                if (users.isPresent()) {
                    notices.own(link.botId(), link.userId(), account.get(), failed);
                } else {
                    notices.ofDefault(link.botId(), link.userId(), account.get(), failed);
                }
                yield link;
            }
        };
    }

    private Optional<Account> fromDefault(OutgoingLink link) {
        Optional<Account> account = common.account(link.botId());
        return account.isPresent() && common.spares(link.botId(), link.userId()) ? Optional.empty() : account;
    }
}
