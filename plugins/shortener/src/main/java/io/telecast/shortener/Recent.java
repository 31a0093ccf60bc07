package io.telecast.shortener;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Values made when they are first asked for; the one that was unused for longest gives way. Any thread may call. */
final class Recent<V> {

    private final Function<String, V> maker;
    private final Map<String, V> values;

    Recent(int most, Function<String, V> maker) {
        this.maker = maker;
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(String key) {
        synchronized (values) {
            V value = values.get(key);
            if (value == null) {
                value = maker.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }
}
