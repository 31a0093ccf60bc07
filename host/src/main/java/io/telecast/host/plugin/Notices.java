package io.telecast.host.plugin;

import io.telecast.host.owner.Contest;
import io.telecast.host.plugin.Lifecycle.Running;
import io.telecast.host.plugin.context.HostServices;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators should know of plugins that run although something is not as they may think. Not thread-safe. */
final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final HostServices services;
    private final PluginOrder order;
    private final StrayKeys strays;
    private Set<String> told = Set.of();

    Notices(PluginHouse house) {
        this.services = house.services();
        this.order = house.order();
        this.strays = new StrayKeys(house.configuration());
    }

    /** Logs what was not there at the last look; answers what is to be said of plugins that run, by id. */
    Map<String, String> look(Shelf shelf, Collection<Running> running) {
        Map<String, String> notices = new TreeMap<>(strays.look(shelf, running));
        Set<String> now = new HashSet<>();
        contests().forEach(contest -> {
            String id = contest.loser().id();
            tell("Plugin " + id + ": " + contest.sentence(), now);
            notices.merge(id, contest.sentence(), (one, other) -> one + " " + other);
        });
        Set<String> ids = shelf.good().stream().map(item -> item.jar().id()).collect(Collectors.toSet());
        order.strangers(ids).forEach(sentence -> tell(sentence, now));
        told = now;
        return notices;
    }

    private List<Contest> contests() {
        return Stream.of(
                        services.commands().contests(),
                        services.startLinks().contests(),
                        services.web().routes().contests())
                .flatMap(List::stream)
                .toList();
    }

    private void tell(String sentence, Set<String> now) {
        if (now.add(sentence) && !told.contains(sentence)) {
            LOG.warn("{}", sentence);
        }
    }
}
