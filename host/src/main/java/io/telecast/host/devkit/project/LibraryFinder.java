package io.telecast.host.devkit.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the libraries that a project names: in {@code target/dependency} if they were put there after its pom.xml was
 * last changed, else from Maven, which is asked in the background. Thread-safe.
 */
public final class LibraryFinder implements AutoCloseable {

    private final PluginProject project;
    private final Optional<Maven> maven;
    private final LibraryMemory memory;
    private final Consumer<String> say;
    private @Nullable Thread asking;
    private String askedFor = "";
    private Optional<Libraries> latest = Optional.empty();
    private boolean news;

    /**
     * Makes a finder.
     *
     * @param maven none where it is not installed
     * @param memory of what Maven answered
     * @param say tells the developer a line
     */
    public LibraryFinder(PluginProject project, Optional<Maven> maven, LibraryMemory memory, Consumer<String> say) {
        this.project = project;
        this.maven = maven;
        this.memory = memory;
        this.say = say;
    }

    /** The libraries as far as they are known: none at all while Maven is asked for the first time. */
    public synchronized Optional<Libraries> find(Pom pom) throws IOException {
        List<Path> there = project.jars();
        boolean usable = !there.isEmpty() && !Libraries.areForTests(there);
        if (!pom.usesLibraries()) {
            return known(usable ? new Libraries(there, List.of()) : Libraries.NONE);
        }
        if (usable && isNewerThanPom(there)) {
            return known(new Libraries(there, List.of()));
        }
        String poms = memory.fingerprint(project.poms());
        Optional<Libraries> remembered = memory.recall(poms);
        if (remembered.isPresent()) {
            return known(remembered.get());
        }
        if (!askedFor.equals(poms)) {
            askedFor = poms;
            ask(poms, usable ? there : List.of());
        }
        return latest;
    }

    /** Whether Maven has answered since this was asked last. */
    public synchronized boolean hasNews() {
        boolean had = news;
        news = false;
        return had;
    }

    private Optional<Libraries> known(Libraries libraries) {
        latest = Optional.of(libraries);
        return latest;
    }

    private boolean isNewerThanPom(List<Path> there) throws IOException {
        FileTime newest = Files.getLastModifiedTime(project.libraries());
        for (Path jar : there) {
            FileTime time = Files.getLastModifiedTime(jar);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest.compareTo(Files.getLastModifiedTime(project.pom())) >= 0;
    }

    private void ask(String poms, List<Path> there) {
        stopAsking();
        if (maven.isEmpty()) {
            say.accept("pom.xml names libraries, and there is no Maven on the PATH to ask for them. Install it, or put"
                    + " them into " + project.shown(project.libraries())
                    + (there.isEmpty() ? "." : "; those that lie there are used."));
            latest = Optional.of(new Libraries(there, List.of()));
            return;
        }
        say.accept("Asking Maven for the libraries of pom.xml …");
        Thread thread = Thread.ofVirtual().name("maven").unstarted(() -> answer(maven.get(), poms, there));
        asking = thread;
        thread.start();
    }

    private void answer(Maven program, String poms, List<Path> there) {
        long begun = System.nanoTime();
        try {
            Libraries found = program.libraries(project.pom());
            synchronized (this) {
                if (!askedFor.equals(poms)) {
                    return;
                }
                memory.keep(poms, found);
                latest = Optional.of(found);
                news = true;
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            int count = found.packed().size();
            say.accept("Maven named " + count + (count == 1 ? " library in " : " libraries in ") + seconds + " s.");
        } catch (IOException e) {
            say.accept("Maven cannot tell the libraries: " + e.getMessage() + "\nIt is asked again when pom.xml"
                    + " changes; until then "
                    + (there.isEmpty() ? "there are none." : "those in target/dependency are used."));
            synchronized (this) {
                latest = latest.or(() -> Optional.of(new Libraries(there, List.of())));
                news = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // pom.xml has changed again, or this is the end
        }
    }

    private void stopAsking() {
        if (asking != null) {
            asking.interrupt();
        }
    }

    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            stopAsking();
            last = asking;
        }
        try {
            if (last != null) {
                last.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
