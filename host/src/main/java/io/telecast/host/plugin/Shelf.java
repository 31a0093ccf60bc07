package io.telecast.host.plugin;

import io.telecast.host.plugin.folder.FileStamp;
import io.telecast.host.plugin.folder.JarFolder;
import io.telecast.host.plugin.jar.BadPluginException;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.jar.PluginJar;
import io.telecast.host.plugin.jar.UntrustedPluginException;
import io.telecast.host.plugin.trust.Trust;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The jars in the folder, each verified once as long as it does not change. Not thread-safe. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /** A jar in the folder. */
    sealed interface Item {
        String file();

        FileStamp stamp();

        Instant since();

        /** A plugin. */
        record Good(String file, FileStamp stamp, Instant since, PluginJar jar) implements Item {}

        /**
         * Not a plugin; the problem says why not.
         *
         * @param sha256 empty where it is no plugin at all
         * @param unread whether it could not even be read, which may pass although the file stays the same
         */
        record Bad(
                String file, FileStamp stamp, Instant since, String problem, String sha256, Trust trust, boolean unread)
                implements Item {
            static Bad of(String file, FileStamp stamp, Instant since, String problem) {
                return new Bad(file, stamp, since, problem, "", Trust.UNKNOWN, false);
            }

            static Bad unread(String file, FileStamp stamp, Instant since, String problem) {
                return new Bad(file, stamp, since, problem, "", Trust.UNKNOWN, true);
            }
        }
    }

    private final JarFolder folder;
    private final JarVerifier verifier;
    private final InstantSource clock;
    private final Map<String, Item> items = new TreeMap<>();
    private final Set<PluginJar> copies = ConcurrentHashMap.newKeySet();

    Shelf(JarFolder folder, JarVerifier verifier, InstantSource clock) {
        this.folder = folder;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Takes in what is in the folder now; answers whether anything has changed.
     *
     * @param retry whether to try again what could not be read
     */
    boolean update(Map<String, FileStamp> present, boolean retry) throws InterruptedException {
        boolean changed = items.keySet().retainAll(present.keySet());
        Map<String, Callable<Item>> fresh = new HashMap<>();
        present.forEach((file, stamp) -> {
            Item before = items.get(file);
            if (before == null
                    || !before.stamp().equals(stamp)
                    || (retry && before instanceof Item.Bad bad && bad.unread())) {
                fresh.put(file, () -> verify(file, stamp));
            }
        });
        for (Item item : Together.run("verify", fresh.values())) {
            items.put(item.file(), unchanged(items.get(item.file()), item));
        }
        return changed || !fresh.isEmpty();
    }

    private Item verify(String file, FileStamp stamp) {
        Instant now = clock.instant();
        try {
            PluginJar jar = verifier.verify(folder.file(file));
            copies.add(jar);
            return new Item.Good(file, stamp, now, jar);
        } catch (UntrustedPluginException e) {
            LOG.warn("{} is not used. {}", file, e.getMessage());
            return new Item.Bad(file, stamp, now, e.sentence(), e.sha256(), e.trust(), false);
        } catch (BadPluginException e) {
            LOG.warn("{} is not used. {}", file, e.getMessage());
            LOG.debug("Why {} is not used", file, e);
            return Item.Bad.of(file, stamp, now, e.sentence());
        } catch (IOException e) {
            boolean again = items.get(file) instanceof Item.Bad before && before.unread();
            LOG.atLevel(again ? Level.DEBUG : Level.WARN).setCause(e).log("{} cannot be read.", file);
            return Item.Bad.unread(
                    file,
                    stamp,
                    now,
                    "It could not be read. " + Troubles.sentence(e) + " Telecast tries again every few seconds.");
        }
    }

    /** Touching a file does not make it another plugin. */
    private static Item unchanged(@Nullable Item before, Item after) {
        if (before instanceof Item.Good old
                && after instanceof Item.Good fresh
                && old.jar().sha256().equals(fresh.jar().sha256())) {
            boolean sameTrust = old.jar().trust().equals(fresh.jar().trust());
            return new Item.Good(old.file(), fresh.stamp(), old.since(), sameTrust ? old.jar() : fresh.jar());
        }
        return after;
    }

    /** Deletes the copies of jars that are neither here nor run. */
    void sweep(Collection<PluginJar> running) {
        Set<PluginJar> needed = new HashSet<>(running);
        good().forEach(item -> needed.add(item.jar()));
        for (PluginJar copy : List.copyOf(copies)) {
            if (!needed.contains(copy)) {
                copies.remove(copy);
                copy.delete();
            }
        }
    }

    Optional<Item> find(String file) {
        return Optional.ofNullable(items.get(file));
    }

    Collection<Item> items() {
        return List.copyOf(items.values());
    }

    List<Item.Good> good() {
        return items.values().stream()
                .filter(Item.Good.class::isInstance)
                .map(Item.Good.class::cast)
                .toList();
    }
}
