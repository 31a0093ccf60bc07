package io.telecast.host.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A record's index values.
 *
 * @param signature names the indexes by which they were made, so that records that lack a newer one can be found
 * @param values by index name
 */
public record Indexed(String signature, SequencedMap<String, Values> values) {

    /**
     * Values under one index.
     *
     * @param multiple whether the index allows more than one
     */
    public record Values(boolean multiple, List<String> values) {}

    /** The indexes that a signature names, without values, which can be added to each. */
    public static Indexed named(String signature) {
        TreeMap<String, Values> values = new TreeMap<>();
        for (String name : signature.split(",")) {
            boolean multiple = name.endsWith("*");
            String plain = multiple ? name.substring(0, name.length() - 1) : name;
            if (!plain.isEmpty()) {
                values.put(plain, new Values(multiple, new ArrayList<>()));
            }
        }
        return new Indexed(signature, values);
    }

    /** These and those of another, where both have an index these. */
    Indexed and(Indexed other) {
        TreeMap<String, Values> both = new TreeMap<>(other.values);
        both.putAll(values);
        return new Indexed(signature(both), both);
    }

    /** A text that differs whenever the indexes do. */
    static String signature(SequencedMap<String, Values> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, of) -> text.append(name).append(of.multiple() ? "*," : ","));
        return text.toString();
    }
}
