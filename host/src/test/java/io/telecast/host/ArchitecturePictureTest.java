package io.telecast.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture in {@code docs/architecture.svg} shows the rooms that there are, each above all that it uses. */
class ArchitecturePictureTest {

    private static final Pattern ROOM = Pattern.compile("data-room=\"([^\"]+)\" data-row=\"([0-9]+)\"");

    private final JavaClasses classes =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(Rooms.HOST);

    @Test
    void showsEveryRoomAndNoOther() throws IOException {
        Set<String> rooms = classes.stream().map(Rooms::of).collect(Collectors.toSet());
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void describesEveryRoom() throws IOException {
        String text = Files.readString(Path.of("../docs/architecture.md"));
        assertThat(rows().keySet()).allSatisfy(room -> assertThat(text).contains("| `" + room + "` |"));
    }

    @Test
    void putsNoRoomBelowOneThatItUses() throws IOException {
        Map<String, Integer> rows = rows();
        Set<String> upward = new TreeSet<>();
        for (JavaClass user : classes) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (used.getPackageName().startsWith(Rooms.HOST)
                        && rows.getOrDefault(Rooms.of(used), 0) < rows.getOrDefault(Rooms.of(user), 0)) {
                    upward.add(Rooms.of(user) + " uses " + Rooms.of(used));
                }
            }
        }
        assertThat(upward).isEmpty();
    }

    private static Map<String, Integer> rows() throws IOException {
        var rows = new TreeMap<String, Integer>();
        for (MatchResult room : ROOM.matcher(Files.readString(Path.of("../docs/architecture.svg")))
                .results()
                .toList()) {
            rows.put(room.group(1), Integer.valueOf(room.group(2)));
        }
        return rows;
    }
}
