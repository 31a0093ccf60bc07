package io.telecast.testdc.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which data centre a bot or file is at home in: they take turns, unless somebody says otherwise. Thread-safe. */
public final class Placement {

    private final List<Integer> dataCenters;
    private final Map<Long, Integer> bots = new ConcurrentHashMap<>();
    private final Map<String, Integer> files = new ConcurrentHashMap<>();

    /** @param dataCenters numbers of those that have bots and files */
    public Placement(List<Integer> dataCenters) {
        this.dataCenters = List.copyOf(dataCenters);
    }

    public int ofBot(long bot) {
        return bots.getOrDefault(bot, turn(bot));
    }

    public int ofFile(String file) {
        return files.getOrDefault(file, turn(WireIds.number(file)));
    }

    private int turn(long number) {
        return dataCenters.get(Math.floorMod(number - 1, dataCenters.size()));
    }

    /** Moves a bot; whoever asks elsewhere is told to migrate. */
    public void moveBot(long bot, int dataCenter) {
        bots.put(bot, dataCenter);
    }

    public void moveFile(String file, int dataCenter) {
        files.put(file, dataCenter);
    }
}
