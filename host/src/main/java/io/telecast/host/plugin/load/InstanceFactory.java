package io.telecast.host.plugin.load;

import io.telecast.api.TelecastPlugin;
import io.telecast.host.plugin.jar.BadPluginException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.pf4j.Plugin;
import org.pf4j.PluginFactory;
import org.pf4j.PluginWrapper;

/** Makes plugins' instances, and sentences of what may go wrong with that. */
final class InstanceFactory implements PluginFactory {

    /** Carries the reason through PF4J. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final BadPluginException reason;

        Failed(BadPluginException reason) {
            super(reason);
            this.reason = reason;
        }

        BadPluginException reason() {
            return reason;
        }
    }

    @Override
    public Plugin create(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        try {
            return new PluginInstance(
                    constructor(wrapper.getPluginClassLoader(), name).newInstance());
        } catch (BadPluginException e) {
            throw new Failed(e);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new Failed(new BadPluginException(
                    "The constructor of " + name + " failed: " + describe(cause)
                            + " Correct the plugin, or install another version of it.",
                    cause));
        } catch (ReflectiveOperationException | LinkageError | StackOverflowError | AssertionError e) {
            throw new Failed(new BadPluginException(sentence(e), e));
        }
    }

    /** The constructor of a plugin's class; runs none of its code. */
    static Constructor<? extends TelecastPlugin> constructor(ClassLoader loader, String name)
            throws BadPluginException {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!TelecastPlugin.class.isAssignableFrom(type)) {
                throw new BadPluginException(
                        "Its class " + name + " does not implement io.telecast.api.TelecastPlugin. "
                                + "Name the class that does as Plugin-Class.");
            }
            if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
                throw new BadPluginException(
                        "Its class " + name + " is abstract or not public. Make it a public class.");
            }
            return type.asSubclass(TelecastPlugin.class).getConstructor();
        } catch (NoSuchMethodException e) {
            throw new BadPluginException(
                    "Its class " + name + " has no public constructor without parameters. Add one.", e);
        } catch (ClassNotFoundException e) {
            throw new BadPluginException(
                    "Its Plugin-Class " + name + " cannot be found. Correct the name in the manifest.", e);
        } catch (LinkageError e) {
            throw new BadPluginException(sentence(e), e);
        }
    }

    /** Says what is wrong with classes that cannot be loaded or run. */
    static String sentence(Throwable e) {
        return switch (e) {
            case UnsupportedClassVersionError newer ->
                "It was compiled for a newer Java than the one that runs here ("
                        + Runtime.version().feature() + "). Compile it with --release "
                        + Runtime.version().feature() + ".";
            case NoClassDefFoundError missing ->
                "It needs the class " + missing.getMessage() + ", which neither the plugin API nor its jar has. "
                        + "Put the library into the jar, under lib/.";
            case LinkageError broken ->
                "Its classes do not fit together or not this host (" + describe(broken)
                        + ") Build it again for this version of the plugin API.";
            default -> "It cannot be loaded: " + describe(e) + " Correct the plugin, or install another version of it.";
        };
    }

    /** A failure as text that ends a sentence. */
    static String describe(Throwable e) {
        String message = e.getMessage();
        String text = message == null || message.isBlank()
                ? e.getClass().getName()
                : e.getClass().getSimpleName() + ": " + message;
        return text.endsWith(".") ? text : text + ".";
    }
}
