package io.telecast.testdc.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the build keeps the library, its copy for tests, and the test data centre's key. */
record LibraryFolder(Path path) {

    /** Names the folder, for processes that run elsewhere. */
    static final String PROPERTY = "telecast.testdc.folder";

    private static final String REASON = "reason.txt";
    private static final Path IN_MODULE = Path.of("target", "tdlib");

    /** The one that {@value #PROPERTY} names, else that of the source tree that this process runs in, if it does. */
    static Optional<LibraryFolder> find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Optional.of(new LibraryFolder(Path.of(named)));
        }
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()), Optional::isPresent, it -> it.map(Path::getParent))
                .map(it -> it.orElseThrow().resolve("testdc"))
                .filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                .findFirst()
                .map(module -> new LibraryFolder(module.resolve(IN_MODULE)));
    }

    void explain(String reason) throws IOException {
        Files.writeString(path.resolve(REASON), reason);
    }

    /** Why there is no library. */
    String reason() throws IOException {
        Path file = path.resolve(REASON);
        return Files.isRegularFile(file)
                ? Files.readString(file)
                : "TDLib's library has not been fetched. The build does it: mvn -pl testdc -am test-compile.";
    }
}
