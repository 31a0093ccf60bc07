package io.telecast.host.devkit.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code dependency:list} writes: {@code group:artifact:jar:version:scope:/path/to.jar -- module name}. */
final class DependencyList {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern LINE = Pattern.compile(
            "\\s*[^:\\s]+:[^:\\s]+:[^:\\s]+(?::[^:\\s]+)?:[^:\\s]+:(compile|runtime|provided|system):(.+?\\.jar)(?:\\s.*)?");

    private DependencyList() {}

    static Libraries read(List<String> lines) {
        List<Path> packed = new ArrayList<>();
        List<Path> compileOnly = new ArrayList<>();
        for (String line : lines) {
            Matcher dependency = LINE.matcher(COLOUR.matcher(line).replaceAll(""));
            if (dependency.matches()) {
                boolean given = dependency.group(1).equals("provided")
                        || dependency.group(1).equals("system");
                (given ? compileOnly : packed).add(Path.of(dependency.group(2)));
            }
        }
        return new Libraries(packed, compileOnly);
    }
}
