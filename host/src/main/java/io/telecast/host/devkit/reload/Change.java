package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.project.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a build was made for, in words.
 *
 * @param words such as {@code FilmPlugin.java, OldFilm.java deleted}
 */
record Change(String words) {

    private static final int MOST_NAMES = 3;

    /**
     * The difference that some files make.
     *
     * @param paths the files, which may be gone
     * @param libraries whether other libraries are used
     */
    static Change of(Set<Path> paths, ProjectFiles now, boolean libraries) {
        List<String> names = new ArrayList<>();
        paths.stream()
                .limit(MOST_NAMES)
                .forEach(path -> names.add(path.getFileName() + (now.stamps().containsKey(path) ? "" : " deleted")));
        if (paths.size() > MOST_NAMES) {
            names.add("and " + (paths.size() - MOST_NAMES) + " more");
        }
        if (libraries && paths.isEmpty()) {
            names.add("other libraries");
        }
        return new Change(String.join(", ", names));
    }
}
