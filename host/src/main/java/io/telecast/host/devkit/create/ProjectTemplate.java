package io.telecast.host.devkit.create;

import io.telecast.host.devkit.Versions;
import io.telecast.host.plugin.jar.ApiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a new plugin's project. */
public final class ProjectTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final Versions versions;
    private final ApiVersion api;

    public ProjectTemplate(Versions versions, ApiVersion api) {
        this.versions = versions;
        this.api = api;
    }

    /** Contents by path within the project, with {@code /} between folders. */
    public Map<String, String> files(NewPlugin plugin) {
        String folder = plugin.packageName().replace('.', '/') + "/";
        Map<String, String> values = values(plugin);
        var files = new TreeMap<String, String>();
        files.put("pom.xml", filled("pom.xml", values));
        files.put("README.md", filled("README.md", values));
        files.put(".gitignore", filled("gitignore", values));
        files.put("src/main/resources/texts.properties", filled("texts.properties", values));
        files.put("src/main/java/" + folder + plugin.className() + ".java", filled("Plugin.java", values));
        files.put("src/test/java/" + folder + plugin.className() + "Test.java", filled("PluginTest.java", values));
        return files;
    }

    private Map<String, String> values(NewPlugin plugin) {
        var values = new HashMap<>(versions.all());
        values.put("id", plugin.id());
        values.put("package", plugin.packageName());
        values.put("class", plugin.className());
        values.put("title", plugin.title());
        values.put("command", plugin.command());
        values.put("api", api.text());
        return values;
    }

    /** Every value is a checked name or a version, so that none needs escaping in XML or Java. */
    private static String filled(String name, Map<String, String> values) {
        return PLACE.matcher(read(name + ".template")).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "The template " + name + " asks for {{" + place.group(1) + "}}, which there is not.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(String name) {
        try (InputStream in = ProjectTemplate.class.getResourceAsStream("template/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The template " + name + " is missing from the host's jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
