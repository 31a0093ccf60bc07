package io.telecast.host.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What no key can tell alone. */
final class CrossChecks {

    private static final long LEAST_CACHE = 16L << 20;
    private static final long LEAST_DISK_CACHE = 64L << 20;

    private CrossChecks() {}

    static void check(TelecastConfig config, List<Problem> problems) {
        if (config.people().announceNewUsers() == Announcement.LOG
                && config.telegram().logChannel() == 0) {
            problems.add(new Problem(
                    "announce-new-users", "log", "together", "Set telegram.log-channel too, or announce elsewhere."));
        }
        long cache = config.stream().cacheSize().bytes();
        if (cache > 0 && cache < LEAST_CACHE) {
            problems.add(new Problem(
                    "stream.cache-size",
                    config.stream().cacheSize().toString(),
                    "together",
                    "Give it 16MiB or more, or 0 for a part of the machine's memory."));
        } else if (cache > 0 && config.stream().readAhead().bytes() > cache) {
            problems.add(new Problem(
                    "stream.read-ahead",
                    config.stream().readAhead().toString(),
                    "together",
                    "It must not be larger than stream.cache-size, which is "
                            + config.stream().cacheSize() + "."));
        }
        long disk = config.stream().diskCacheSize().bytes();
        if (disk > 0 && disk < LEAST_DISK_CACHE) {
            problems.add(new Problem(
                    "stream.disk-cache-size",
                    config.stream().diskCacheSize().toString(),
                    "together",
                    "Give it 64MiB or more, or 0 for none."));
        }
        tls(config.http(), problems);
        plugins(config.plugins(), problems);
        Set<Secret> tokens = new HashSet<>(Set.of(config.telegram().botToken()));
        for (Secret worker : config.telegram().workerTokens()) {
            if (!tokens.add(worker)) {
                problems.add(new Problem(
                        "telegram.worker-tokens",
                        Secret.MASK,
                        "together",
                        "A token is given twice. Name each bot once, and not the main bot among the workers."));
            }
        }
    }

    /** Has its own record checked where only what it says of plugins is wanted. */
    static void plugins(PluginsConfig plugins, List<Problem> problems) {
        Set<Object> keys = new HashSet<>();
        for (TrustedKey trusted : plugins.trustedKeys()) {
            if (!keys.add(trusted.name()) | !keys.add(trusted.key())) {
                problems.add(new Problem(
                        "plugins.trusted-keys",
                        trusted.toString(),
                        "together",
                        "The name or the key is given twice. Give each key one name, and each name one key."));
            }
        }
        Set<String> ids = new HashSet<>();
        for (PinnedPlugin pinned : plugins.pinned()) {
            if (!ids.add(pinned.id())) {
                problems.add(new Problem(
                        "plugins.pinned",
                        pinned.toString(),
                        "together",
                        "The plugin is pinned twice. Keep the hash of the one jar that shall be accepted."));
            }
        }
    }

    private static void tls(HttpConfig http, List<Problem> problems) {
        if (!http.tls() && (!http.tlsKey().isEmpty() || http.tlsPassword().isSet())) {
            problems.add(new Problem(
                    "http.tls-certificate",
                    "",
                    "together",
                    "Set it too, or remove http.tls-key and http.tls-password."));
        }
        if (http.tls() && http.publicUrl().startsWith("http:")) {
            problems.add(new Problem(
                    "http.public-url",
                    http.publicUrl(),
                    "together",
                    "Let it begin with https://, since http.tls-certificate is set."));
        }
    }
}
