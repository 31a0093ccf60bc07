package io.telecast.testdc.api;

import io.telecast.testdc.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods by their names. Filled once, then read only. */
final class Methods {

    private final Map<String, Method> methods = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** A method. */
    @FunctionalInterface
    interface Method {
        TlObject call(Caller caller, TlObject query);
    }

    /** Adds one that only bots that are signed in may call. */
    Methods add(String name, Method method) {
        if (methods.put(name, method) != null) {
            throw new IllegalStateException("There are two methods " + name + ".");
        }
        return this;
    }

    /** Adds one that anybody may call. */
    Methods addOpen(String name, Method method) {
        open.add(name);
        return add(name, method);
    }

    Optional<Method> find(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    boolean isOpen(String name) {
        return open.contains(name);
    }
}
