package io.telecast.host.plugin.leak;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.lang.runtime.ObjectMethods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Java remembers of the records for which it made {@code equals}, {@code hashCode} and {@code toString} last: method
 * handles of its own keep a conversion to the types of that record, by a soft reference. So until memory is short a
 * plugin's classes stay though nobody uses them. The conversion for other types takes its place.
 */
final class RecordMethods {

    private static final Logger LOG = LoggerFactory.getLogger(RecordMethods.class);

    private RecordMethods() {}

    /** Has Java forget whichever record it was. Takes some milliseconds. */
    static void forgetLast() {
        Class<?> other = classOfALoaderOfItsOwn();
        MethodHandle component = MethodHandles.identity(other);
        make("equals", MethodType.methodType(boolean.class, other, Object.class), other, component);
        make("hashCode", MethodType.methodType(int.class, other), other, component);
        make("toString", MethodType.methodType(String.class, other), other, component);
    }

    // Classes of Java's and the host's own loaders would not do: their conversions are remembered in another place.
    private static Class<?> classOfALoaderOfItsOwn() {
        var loader = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};
        return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> proxy)
                .getClass();
    }

    private static void make(String method, MethodType type, Class<?> record, MethodHandle component) {
        try {
            ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, record, "component", component);
        } catch (Throwable e) {
            LOG.warn("Java makes no {} for a record; classes of plugins may seem to be left.", method, e);
        }
    }
}
