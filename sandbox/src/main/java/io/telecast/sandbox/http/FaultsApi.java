package io.telecast.sandbox.http;

import io.telecast.sandbox.fault.Conditions;
import io.telecast.sandbox.fault.FaultRule;
import io.telecast.sandbox.fault.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code /api/faults}. */
final class FaultsApi {

    private static final Set<String> RULE = Set.of("target", "bot", "kind", "share", "count", "scope", "seconds");

    private final Faults faults;

    FaultsApi(Faults faults) {
        this.faults = faults;
    }

    void register(Routes routes) {
        routes.add("GET", "/api/faults", call -> view(faults.present()))
                .add("POST", "/api/faults", this::change)
                .add("DELETE", "/api/faults", call -> {
                    faults.clear();
                    return view(faults.present());
                });
    }

    /** What is given replaces what was; what is not given stays. */
    private Object change(Call call) throws Exception {
        Body body = call.body("latencyMs", "jitterMs", "bytesPerSecond", "rules");
        faults.update(now -> new Conditions(
                body.number("latencyMs", now.latencyMs()),
                body.number("jitterMs", now.jitterMs()),
                body.number("bytesPerSecond", now.bytesPerSecond()),
                body.has("rules")
                        ? body.objects("rules", RULE).stream()
                                .map(FaultsApi::rule)
                                .toList()
                        : now.rules()));
        return view(faults.present());
    }

    private static FaultRule rule(Body body) {
        double seconds = body.fraction("seconds", 0);
        if (!(seconds >= 0 && seconds <= FaultRule.MAX_SECONDS.toSeconds())) {
            throw new IllegalArgumentException("`seconds` is 0 to " + FaultRule.MAX_SECONDS.toSeconds() + ".");
        }
        return new FaultRule(
                one(FaultRule.Target.class, body, "target"),
                body.number("bot", 0),
                one(FaultRule.Kind.class, body, "kind"),
                body.fraction("share", 1),
                body.number("count", Long.MAX_VALUE),
                body.has("scope") ? one(FaultRule.Scope.class, body, "scope") : FaultRule.Scope.BOT,
                Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    private static <E extends Enum<E>> E one(Class<E> type, Body body, String name) {
        for (E value : type.getEnumConstants()) {
            if (lower(value).equals(body.text(name))) {
                return value;
            }
        }
        throw new IllegalArgumentException("`" + name + "` is one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(FaultsApi::lower)
                                .toList()) + ".");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Object view(Conditions conditions) {
        var all = new LinkedHashMap<String, Object>();
        all.put("latencyMs", conditions.latencyMs());
        all.put("jitterMs", conditions.jitterMs());
        all.put("bytesPerSecond", conditions.bytesPerSecond());
        all.put("rules", conditions.rules().stream().map(FaultsApi::view).toList());
        return all;
    }

    private static Map<String, Object> view(FaultRule rule) {
        var all = new LinkedHashMap<String, Object>();
        all.put("target", lower(rule.target()));
        if (rule.bot() != 0) {
            all.put("bot", rule.bot());
        }
        all.put("kind", lower(rule.kind()));
        all.put("share", rule.share());
        if (rule.count() < Long.MAX_VALUE) {
            all.put("count", rule.count());
        }
        if (rule.scope() == FaultRule.Scope.CALL) {
            all.put("scope", lower(rule.scope()));
        }
        if (!rule.seconds().isZero()) {
            all.put("seconds", rule.seconds().toNanos() / 1e9);
        }
        return all;
    }
}
