package io.telecast.host.plugin.context;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies models of pages. The template engine keeps the classes of all objects it has seen, so nothing but the JDK's own
 * types may reach it, and collections might be of a plugin's class.
 */
final class PageModel {

    private static final Set<Class<?>> SCALARS = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);
    private static final int MAX_DEPTH = 32;

    private PageModel() {}

    static Map<String, Object> copy(Map<String, Object> model) {
        Map<String, Object> copy = new LinkedHashMap<>();
        model.forEach((name, value) -> copy.put(name, value(name, value, 0)));
        return copy;
    }

    private static Object value(String path, Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The page's model is nested too deeply at " + path + ".");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), value(path + "." + key, item, depth + 1)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(value(path + "[" + copy.size() + "]", item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value == null || !SCALARS.contains(value.getClass())) {
            throw new IllegalArgumentException("The page's model holds "
                    + (value == null ? "null" : value.getClass().getName()) + " at " + path
                    + "; only maps, lists, texts, numbers and booleans can be shown.");
        }
        return value;
    }
}
