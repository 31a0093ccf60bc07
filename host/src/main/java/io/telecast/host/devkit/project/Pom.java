package io.telecast.host.devkit.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What a project's pom.xml says of the plugin: read from it and from the parents that lie beside it, without Maven.
 *
 * @param manifest the jar's entries, in which nothing is left to be replaced
 * @param release of Java to compile for, none where Maven's own default holds
 * @param usesLibraries whether the plugin needs, or may need, more than its host gives
 */
public record Pom(Map<String, String> manifest, Optional<String> release, boolean usesLibraries) {

    private static final Set<String> NOT_PACKED = Set.of("provided", "test", "system", "import");
    private static final int MOST_PARENTS = 10;

    public Pom {
        manifest = Map.copyOf(manifest);
    }

    /**
     * Reads it.
     *
     * @throws BadProjectException if it cannot be understood, or makes no plugin
     */
    public static Pom of(PluginProject project) throws BadProjectException {
        List<PomXml> line = line(PomXml.read(project.pom()));
        var values = new PomValues(line);
        Map<String, String> manifest = manifest(line, values);
        if (manifest.isEmpty()) {
            throw new BadProjectException(project.pom() + " gives the jar no manifest entries, so it makes no plugin."
                    + " Configure maven-jar-plugin with <manifestEntries>, as docs/plugins.md shows.");
        }
        return new Pom(manifest, values.property("maven.compiler.release"), usesLibraries(line));
    }

    /** The plugin's id as the manifest will tell it; empty if it does not. */
    public String id() {
        return manifest.getOrDefault("Plugin-Id", "");
    }

    private static List<PomXml> line(PomXml project) throws BadProjectException {
        List<PomXml> line = new ArrayList<>(List.of(project));
        Optional<PomXml> parent = project.parent();
        while (parent.isPresent() && line.size() <= MOST_PARENTS) {
            line.add(parent.get());
            parent = parent.get().parent();
        }
        return line;
    }

    /** What is said of all plugins of a build, then what a build uses; of each the parents' first. */
    private static Map<String, String> manifest(List<PomXml> line, PomValues values) throws BadProjectException {
        var raw = new TreeMap<String, String>();
        for (String[] place :
                new String[][] {{"build", "pluginManagement", "plugins", "plugin"}, {"build", "plugins", "plugin"}}) {
            line.reversed().stream()
                    .flatMap(pom -> pom.all(place))
                    .filter(plugin -> PomXml.text(plugin, "artifactId")
                            .filter("maven-jar-plugin"::equals)
                            .isPresent())
                    .flatMap(plugin -> Stream.concat(
                            PomXml.all(plugin, "configuration"),
                            PomXml.all(plugin, "executions", "execution", "configuration")))
                    .flatMap(configuration -> PomXml.all(configuration, "archive", "manifestEntries"))
                    .flatMap(PomXml::children)
                    .forEach(entry -> raw.put(entry.getLocalName(), PomXml.content(entry)));
        }
        var manifest = new TreeMap<String, String>();
        for (Map.Entry<String, String> entry : raw.entrySet()) {
            manifest.put(entry.getKey(), oneLine(values.resolved(entry.getValue())));
        }
        return manifest;
    }

    private static boolean usesLibraries(List<PomXml> line) {
        if (line.getLast().all("parent").findAny().isPresent()) {
            return true; // nobody knows what a parent that is elsewhere asks for
        }
        return line.stream()
                .flatMap(pom -> pom.all("dependencies", "dependency"))
                .anyMatch(dependency -> !NOT_PACKED.contains(scope(dependency, line)));
    }

    private static String scope(Element dependency, List<PomXml> line) {
        return PomXml.text(dependency, "scope")
                .or(() -> line.stream()
                        .flatMap(pom -> pom.all("dependencyManagement", "dependencies", "dependency"))
                        .filter(managed -> PomXml.text(managed, "groupId").equals(PomXml.text(dependency, "groupId"))
                                && PomXml.text(managed, "artifactId").equals(PomXml.text(dependency, "artifactId")))
                        .flatMap(managed -> PomXml.text(managed, "scope").stream())
                        .findFirst())
                .orElse("compile");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
