package io.telecast.host.devkit.reload;

import io.telecast.host.devkit.Versions;
import io.telecast.host.devkit.pack.SourceCompiler;
import io.telecast.host.devkit.project.BadProjectException;
import io.telecast.host.devkit.project.Libraries;
import io.telecast.host.devkit.project.LibraryFinder;
import io.telecast.host.devkit.project.LibraryMemory;
import io.telecast.host.devkit.project.Maven;
import io.telecast.host.devkit.project.PluginProject;
import io.telecast.host.devkit.project.Pom;
import io.telecast.host.devkit.project.ProjectFiles;
import io.telecast.host.devkit.reload.PluginBuilder.Result;
import io.telecast.host.plugin.PluginHost;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a project's plugin and has a host serve it, now and after each change of its files, on a thread of its own. What
 * does not compile or start leaves the version before as it is.
 */
public final class DevLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DevLoop.class);

    /** How long nothing may announce a change before it is looked for. */
    private static final Duration LOOK = Duration.ofMillis(300);
    /** How long files must stay the same: editors write several times, and several files. */
    private static final Duration QUIET = Duration.ofMillis(60);

    private static final Duration MOST_UNREST = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(20);

    private final PluginProject project;
    private final LibraryFinder finder;
    private final PluginBuilder builder;
    private final PluginUpgrade upgrade;
    private final DevReport report;
    private final Thread thread;
    private final Set<Path> pending = new TreeSet<>();
    private ProjectFiles seen = ProjectFiles.none();
    private Optional<Libraries> used = Optional.empty();
    private String lastProblem = "";

    private DevLoop(
            PluginProject project,
            LibraryFinder finder,
            PluginBuilder builder,
            PluginUpgrade upgrade,
            DevReport report) {
        this.project = project;
        this.finder = finder;
        this.builder = builder;
        this.upgrade = upgrade;
        this.report = report;
        // not a virtual one: the compiler computes, and wants a deep stack
        this.thread = Thread.ofPlatform().name("dev").daemon().unstarted(this::run);
    }

    /**
     * Makes a loop that does not run yet.
     *
     * @param plugins of the host that serves
     * @param work a folder of its own
     * @param maven none where it is not installed
     * @param say tells the developer one or several lines, from any thread
     * @throws IOException if there is no compiler, or the folder cannot be used
     */
    public static DevLoop of(
            PluginProject project, PluginHost plugins, Path work, Optional<Maven> maven, Consumer<String> say)
            throws IOException {
        var builder = new PluginBuilder(
                project, SourceCompiler.ofThisJava(), Versions.built().of("java"), work.resolve("build"));
        var memory = new LibraryMemory(work.resolve("libraries.txt"));
        var report = new DevReport(say, new ProblemText(project));
        return new DevLoop(
                project,
                new LibraryFinder(project, maven, memory, say),
                builder,
                new PluginUpgrade(plugins, report),
                report);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try (TreeWatch watch = TreeWatch.on(project.root())) {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                watch.follow(seen.folders());
                watch.await(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        long noticed = System.nanoTime();
        try {
            ProjectFiles now = ProjectFiles.of(project);
            boolean moved = !now.isSameAs(seen);
            if (moved) {
                now = settled(now);
            }
            pending.addAll(now.changedSince(seen));
            seen = now;
            if (moved || finder.hasNews()) {
                follow(noticed);
            }
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (BadProjectException e) {
            report.problem(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            again(e);
        } catch (RuntimeException e) {
            LOG.error("This build could not be finished.", e);
            report.problem("Something went wrong that should not; the log has the trace. Save again to go on.");
        }
    }

    /** Looks until nothing changes any more, so that a burst of saves makes one build. */
    private ProjectFiles settled(ProjectFiles first) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProjectFiles before = first;
        while (System.nanoTime() - begun < MOST_UNREST.toNanos()) {
            Thread.sleep(QUIET);
            ProjectFiles now = ProjectFiles.of(project);
            if (now.isSameAs(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private void follow(long noticed) throws IOException {
        Pom pom = Pom.of(project);
        Optional<Libraries> libraries = finder.find(pom);
        boolean others = !libraries.equals(used);
        if (libraries.isEmpty() || (pending.isEmpty() && !others)) {
            return; // Maven's answer has this called again, or nothing that matters has changed
        }
        boolean first = used.isEmpty();
        Change change = first ? new Change("first build") : Change.of(pending, seen, others);
        pending.clear();
        used = libraries;
        Result result = builder.build(pom, seen, libraries.get());
        if (Thread.currentThread().isInterrupted()) {
            return; // the end, which the compiler may have taken for an error
        }
        switch (result) {
            case Result.Failed failed -> report.broken(change, failed, upgrade.serves(pom.id()));
            case Result.Packed packed -> upgrade.install(pom.id(), packed, change, noticed);
        }
        lastProblem = "";
    }

    /** Files come and go while they are read: the next look sees to it, and only what lasts is told. */
    private void again(IOException e) {
        String problem = "The project cannot be read: " + e.getMessage();
        if (!problem.equals(lastProblem)) {
            lastProblem = problem;
            report.problem(problem);
        }
        seen = ProjectFiles.none();
    }

    /** Returns when the build or upgrade that is under way has ended. */
    @Override
    public void close() {
        thread.interrupt();
        finder.close();
        try {
            thread.join(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
