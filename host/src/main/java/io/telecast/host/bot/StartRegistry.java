package io.telecast.host.bot;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.start.StartHandler;
import io.telecast.host.owner.Contest;
import io.telecast.host.owner.Owner;
import io.telecast.host.users.PluginReach;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Handlers of {@code /start} payloads, by prefix. The host's own share codes begin with a capital letter and so never
 * look like {@code prefix-payload}.
 */
public final class StartRegistry {

    private static final Pattern PREFIX = Pattern.compile("[a-z]{1,8}");
    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{0,64}");
    private static final Pattern FORM = Pattern.compile("([a-z]{1,8})-([A-Za-z0-9_-]{0,64})");
    private static final int MAX_LENGTH = 64;

    /** Where a start link goes. */
    record Target(Owner owner, StartHandler handler, String payload) {}

    private final PluginReach reach;
    private final Named<StartHandler> handlers = new Named<>("start link prefix");

    public StartRegistry(PluginReach reach) {
        this.reach = reach;
    }

    /**
     * Handles the links of a prefix.
     *
     * @throws IllegalStateException if the host has the prefix, or this owner itself
     */
    public Registration register(Owner owner, String prefix, StartHandler handler) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A start link's prefix has 1 to 8 of a-z: " + prefix);
        }
        return handlers.register(owner, prefix, handler);
    }

    /** Where a start link of a bot goes. Codes are whatever a client sends. */
    Optional<Target> find(String code, long botId) {
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return Optional.empty();
        }
        return handlers.find(form.group(1), owner -> reach.serves(owner.id(), botId))
                .map(entry -> new Target(entry.owner(), entry.thing(), form.group(2)));
    }

    /** The prefixes that plugins have in vain. */
    public List<Contest> contests() {
        return handlers.contests();
    }

    /** Whether a code has the form of a plugin's: when nothing is found for it, its plugin is off or not for this bot. */
    static boolean isOfPlugin(String code) {
        return FORM.matcher(code).matches();
    }

    /** The address that opens a bot with {@code prefix-payload}. */
    public static String link(BotIdentity bot, String prefix, String payload) {
        String code = prefix + "-" + payload;
        if (!PAYLOAD.matcher(payload).matches() || code.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A start link carries at most 64 of A-Z a-z 0-9 _ - with its prefix; this has " + code.length());
        }
        return link(bot, code);
    }

    /** The address that opens a bot with a code. */
    public static String link(BotIdentity bot, String code) {
        return "https://t.me/" + bot.username() + "?start=" + code;
    }
}
