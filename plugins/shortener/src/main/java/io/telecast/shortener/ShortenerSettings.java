package io.telecast.shortener;

import io.telecast.api.link.LinkKind;
import io.telecast.api.settings.Setting;
import java.time.Duration;
import java.util.List;

/**
 * What operators can set.
 *
 * @param site domain of the default service; empty for none
 * @param exemptUsers ids of those whose links the default service leaves alone
 * @param timeout for one link, both attempts together; the host waits 12 s at most
 */
record ShortenerSettings(
        @Setting(
                title = "Default service",
                help = "Domain of the shortener for everybody who has none of their own, such as example.com."
                        + " Empty: links stay as they are.",
                max = 300,
                ownerMayChange = true)
        String site,

        @Setting(
                title = "Kind of the default service",
                help = "How it is talked to; auto recognises known domains and else takes the common API.",
                ownerMayChange = true)
        ServiceKind kind,

        @Setting(
                title = "Key for the default service",
                help = "As the service shows it under its tools for developers.",
                max = Keys.MAX_LENGTH,
                secret = true,
                ownerMayChange = true)
        String key,

        @Setting(title = "Shorten share links", ownerMayChange = true)
        boolean shareLinks,

        @Setting(title = "Shorten download links", ownerMayChange = true)
        boolean downloadLinks,

        @Setting(title = "Shorten watch links", ownerMayChange = true)
        boolean watchLinks,

        @Setting(
                title = "Shorten verification links",
                help = "Only ever through the default service.",
                ownerMayChange = true)
        boolean verifyLinks,

        @Setting(
                title = "Shorten other links",
                help = "Such as playlists; players cannot follow them through a shortener's pages.",
                ownerMayChange = true)
        boolean otherLinks,

        @Setting(
                title = "Spare administrators",
                help = "The default service leaves the links of administrators as they are.",
                ownerMayChange = true)
        boolean exemptAdmins,

        @Setting(
                title = "Users to spare",
                help = "Ids of users whose links the default service leaves as they are, such as those who pay.",
                max = 10_000,
                pattern = "[1-9][0-9]{0,18}",
                mustBe = "the id of a user, in digits only, as /users shows it",
                ownerMayChange = true)
        List<String> exemptUsers,

        @Setting(
                title = "Users may have a service of their own",
                help = "With /base_site and /api. It goes before the default service.")
        boolean ownServices,

        @Setting(
                title = "Time for one link",
                help = "A service that has not answered by then is done without; one more attempt is part of it.",
                min = 500,
                max = 8000)
        Duration timeout,

        @Setting(
                title = "Remember links for",
                help = "Within this time the same link is not shortened again; 0 to ask each time.",
                min = 0,
                max = 90L * 24 * 3600 * 1000)
        Duration keepFor,

        @Setting(
                title = "Allow insecure services",
                help = "Takes http:// with any address and port, for tests. The host must allow private addresses too"
                        + " (http.outgoing-private).")
        boolean allowInsecure) {

    static final ShortenerSettings DEFAULTS = new ShortenerSettings(
            "",
            ServiceKind.AUTO,
            "",
            true,
            true,
            true,
            true,
            false,
            true,
            List.of(),
            true,
            Duration.ofSeconds(5),
            Duration.ofDays(7),
            false);

    ShortenerSettings {
        exemptUsers = List.copyOf(exemptUsers);
        key = key.strip();
        if (!key.isEmpty() && !Keys.valid(key)) {
            throw new IllegalArgumentException(
                    "The key may have letters, digits and signs only, without spaces. Copy it again.");
        }
        site = site.strip();
        if (!site.isEmpty()) {
            try {
                Site.parse(site, allowInsecure);
            } catch (BadSiteException e) {
                throw new IllegalArgumentException(
                        "site must be a domain such as example.com, without path, port or user name.", e);
            }
        }
    }

    /** Whether links of this kind are shortened at all. */
    boolean shortens(LinkKind link) {
        return switch (link) {
            case SHARE -> shareLinks;
            case DOWNLOAD -> downloadLinks;
            case WATCH -> watchLinks;
            case VERIFY -> verifyLinks;
            default -> otherLinks;
        };
    }

    @Override
    public String toString() {
        return "ShortenerSettings[site=" + site + ", kind=" + kind + "]";
    }
}
