package io.telecast.dist;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

/**
 * The machine's Chromium, headless, with a profile of its own that is thrown away on close.
 *
 * <p>Used by one thread at a time, the one that opened it.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Nothing but what the test opens is to be asked for, so everything Chromium does on its own is off. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    private final Path profile;
    private final Playwright playwright;
    private final BrowserContext context;

    private Browser(Path profile, Playwright playwright, BrowserContext context) {
        this.profile = profile;
        this.playwright = playwright;
        this.context = context;
    }

    /** Starts Chromium; skips or fails the test when there is none, see {@link Requires}. */
    public static Browser open() {
        var chromium = Requires.chromium();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var profile = Files.createTempDirectory("telecast-browser");
            var options = new LaunchPersistentContextOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Browser(profile, playwright, playwright.chromium().launchPersistentContext(profile, options));
        } catch (IOException e) {
            playwright.close();
            throw new UncheckedIOException("cannot make a directory for the browser's profile", e);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Opens a new tab. */
    public Page newPage() {
        return context.newPage();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}, and returns that file. */
    public Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() throws IOException {
        try (playwright) {
            context.close();
        } finally {
            delete(profile);
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
