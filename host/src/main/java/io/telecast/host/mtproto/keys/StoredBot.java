package io.telecast.host.mtproto.keys;

import io.telecast.host.mtproto.crypto.AuthKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a bot.
 *
 * @param token a hash of the token that it signed in with
 * @param home its own data centre; 0 if not known
 * @param keys by data centre
 */
record StoredBot(String token, int home, Map<Integer, StoredKey> keys) {

    private static final String VERSION = "1";

    StoredBot {
        keys = Map.copyOf(keys);
    }

    static StoredBot empty(String token) {
        return new StoredBot(token, 0, Map.of());
    }

    StoredBot withHome(int dataCenter) {
        return new StoredBot(token, dataCenter, keys);
    }

    StoredBot with(int dataCenter, StoredKey key) {
        var changed = new HashMap<>(keys);
        changed.put(dataCenter, key);
        return new StoredBot(token, home, changed);
    }

    StoredBot without(int dataCenter) {
        var changed = new HashMap<>(keys);
        changed.remove(dataCenter);
        return new StoredBot(token, home, changed);
    }

    String format() {
        var lines = new ArrayList<String>();
        lines.add(String.join(" ", VERSION, token, Integer.toString(home)));
        new TreeMap<>(keys)
                .forEach((dataCenter, key) -> lines.add(String.join(
                        " ",
                        Integer.toString(dataCenter),
                        Boolean.toString(key.authorized()),
                        Long.toString(key.salt()),
                        Base64.getEncoder().encodeToString(key.key().value()))));
        return String.join("\n", lines);
    }

    /**
     * Reads what {@link #format} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static StoredBot parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = words(lines.isEmpty() ? "" : lines.getFirst(), 3);
        if (!head[0].equals(VERSION)) {
            throw new IllegalArgumentException("Another version wrote it.");
        }
        var keys = new HashMap<Integer, StoredKey>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = words(line, 4);
            keys.put(
                    Integer.valueOf(words[0]),
                    new StoredKey(
                            new AuthKey(Base64.getDecoder().decode(words[3])),
                            Long.parseLong(words[2]),
                            Boolean.parseBoolean(words[1])));
        }
        return new StoredBot(head[1], Integer.parseInt(head[2]), keys);
    }

    private static String[] words(String line, int count) {
        String[] words = line.split(" ", -1);
        if (words.length != count) {
            throw new IllegalArgumentException("A line is damaged.");
        }
        return words;
    }
}
