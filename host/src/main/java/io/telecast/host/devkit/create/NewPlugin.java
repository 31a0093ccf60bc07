package io.telecast.host.devkit.create;

import io.telecast.host.plugin.jar.PluginId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What a new plugin is called.
 *
 * @param id its id, which also names its folder and jar
 * @param packageName of its classes
 */
public record NewPlugin(String id, String packageName) {

    private static final String USUAL_PACKAGE = "org.example.";
    private static final Pattern PLAIN_PACKAGE = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
    private static final int LONGEST_PACKAGE = 100;

    /** A plugin cannot bring classes of these packages: they always come from the JDK or the host. */
    private static final List<String> TAKEN = List.of(
            "java",
            "javax",
            "jdk",
            "sun",
            "io.telecast.api",
            "io.telecast.host",
            "jakarta.servlet",
            "org.slf4j",
            "org.jspecify");

    /** Commands of the host, which a plugin cannot have. */
    private static final Set<String> COMMANDS =
            Set.of("start", "help", "link", "revoke", "users", "stats", "ban", "unban", "admin", "settings", "workers");

    /** @throws IllegalArgumentException if a name cannot be used; the message says why and what to do */
    public NewPlugin {
        Optional<String> wrong = PluginId.problem(id);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("\"" + shown(id) + "\" " + wrong.get());
        }
        checkPackage(packageName);
    }

    /** A plugin in the package that follows from its id. */
    public static NewPlugin named(String id) {
        String last = id.replace("-", "");
        return new NewPlugin(id, USUAL_PACKAGE + (SourceVersion.isName(USUAL_PACKAGE + last) ? last : last + "plugin"));
    }

    private static void checkPackage(String name) {
        if (name.length() > LONGEST_PACKAGE || !PLAIN_PACKAGE.matcher(name).matches() || !SourceVersion.isName(name)) {
            throw new IllegalArgumentException("\"" + shown(name)
                    + "\" is no package. Name one such as org.example.films, of at most " + LONGEST_PACKAGE
                    + " letters, digits, _ and dots, without words of Java.");
        }
        for (String taken : TAKEN) {
            if (name.equals(taken) || name.startsWith(taken + ".")) {
                throw new IllegalArgumentException("The package " + name
                        + " belongs to Java or to Telecast, and a plugin cannot have classes there. Name one of yours,"
                        + " such as org.example.films.");
            }
        }
    }

    /** Of its class, such as {@code FilmClubPlugin} for {@code film-club}. */
    public String className() {
        return words().map(NewPlugin::capital).collect(Collectors.joining("", "", "Plugin"));
    }

    /** For people, such as {@code Film club}. */
    public String title() {
        return capital(words().collect(Collectors.joining(" ")));
    }

    /** Of its command, without the slash. */
    public String command() {
        String name = id.replace('-', '_');
        return COMMANDS.contains(name) ? name + "_plugin" : name;
    }

    private Stream<String> words() {
        return Arrays.stream(id.split("-")).filter(word -> !word.isEmpty());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What was typed, without what would disturb a terminal. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > LONGEST_PACKAGE ? plain.substring(0, LONGEST_PACKAGE) + "…" : plain;
    }
}
