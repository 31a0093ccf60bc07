package io.telecast.host.devkit.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ${…}} means in a pom.xml. */
final class PomValues {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final int DEEPEST = 20;
    private static final int LONGEST = 100_000;

    private final Map<String, String> values = new HashMap<>();

    /** @param line the project first, then its parents upwards */
    PomValues(List<PomXml> line) {
        for (PomXml pom : line.reversed()) {
            pom.all("properties")
                    .flatMap(PomXml::children)
                    .forEach(property -> values.put(property.getLocalName(), PomXml.content(property)));
            // a parent that is elsewhere still tells its group and version
            for (String inherited : List.of("groupId", "version")) {
                pom.text("parent", inherited).ifPresent(text -> own(inherited, text));
            }
            for (String name : List.of("groupId", "version", "description", "url")) {
                pom.text(name).ifPresent(text -> own(name, text));
            }
        }
        PomXml project = line.getFirst();
        String artifact = project.text("artifactId").orElse("");
        own("artifactId", artifact);
        own("name", project.text("name").orElse(artifact));
        values.putIfAbsent("project.description", "");
    }

    private void own(String name, String value) {
        values.put("project." + name, value);
        values.put("pom." + name, value);
    }

    /** The value of a property, with everything in it replaced. */
    Optional<String> property(String name) throws BadProjectException {
        return values.containsKey(name) ? Optional.of(resolved("${" + name + "}")) : Optional.empty();
    }

    /**
     * Replaces all places.
     *
     * @throws BadProjectException if one means nothing, or itself
     */
    String resolved(String text) throws BadProjectException {
        String now = text;
        for (int depth = 0; depth < DEEPEST && now.length() < LONGEST; depth++) {
            Matcher place = PLACE.matcher(now);
            if (!place.find()) {
                return now;
            }
            var next = new StringBuilder();
            do {
                String value = values.get(place.group(1));
                if (value == null) {
                    throw new BadProjectException("pom.xml uses ${" + place.group(1)
                            + "}, which is not told in it or in a parent beside it. Write the value itself, or define"
                            + " it under <properties>.");
                }
                place.appendReplacement(next, Matcher.quoteReplacement(value));
            } while (place.find());
            now = place.appendTail(next).toString();
        }
        throw new BadProjectException("pom.xml has properties that are made of each other: " + text + ".");
    }
}
