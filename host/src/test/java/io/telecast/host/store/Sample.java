package io.telecast.host.store;

import io.telecast.api.storage.StoreSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with every kind of component. */
public record Sample(
        String key,
        String group,
        long number,
        List<String> tags,
        Optional<Instant> expires,
        Duration length,
        Kind kind,
        Map<String, Integer> counts,
        Optional<Inner> inner,
        double ratio,
        boolean flag) {

    /** An enum. */
    public enum Kind {
        ONE,
        TWO
    }

    /** A record inside a record. */
    public record Inner(String text, List<Long> ids) {}

    public static Sample of(String key) {
        return new Sample(
                key,
                "g",
                0,
                List.of(),
                Optional.empty(),
                Duration.ZERO,
                Kind.ONE,
                Map.of(),
                Optional.empty(),
                0.5,
                false);
    }

    public Sample group(String value) {
        return new Sample(key, value, number, tags, expires, length, kind, counts, inner, ratio, flag);
    }

    public Sample number(long value) {
        return new Sample(key, group, value, tags, expires, length, kind, counts, inner, ratio, flag);
    }

    public Sample tags(String... values) {
        return new Sample(key, group, number, List.of(values), expires, length, kind, counts, inner, ratio, flag);
    }

    public Sample expires(Instant at) {
        return new Sample(key, group, number, tags, Optional.of(at), length, kind, counts, inner, ratio, flag);
    }

    /** Not a component, so not to be stored. */
    public boolean isBroken() {
        return Integer.parseInt("asked") > 0;
    }

    /** Not a component, so not to be stored. */
    public String getBroken() {
        return Long.toString(Integer.parseInt("asked"));
    }

    public static StoreSpec<Sample> spec(String name) {
        return StoreSpec.of(name, Sample.class, Sample::key)
                .index("group", Sample::group)
                .index("number", sample -> io.telecast.api.storage.Index.sortable(sample.number()))
                .multiIndex("tag", Sample::tags)
                .expires(Sample::expires)
                .build();
    }
}
