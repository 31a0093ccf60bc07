package io.telecast.dist;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Browser(Path profile, Playwright playwright, BrowserContext context) {
        this.profile = profile;
        this.playwright = playwright;
        this.context = context;
        context.onRequest(request -> requests.add(request.url()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
    }

    /** How the browser's windows look. */
    public record Look(String name, int width, int height, boolean phone, boolean dark) {
        /** A laptop in daylight. */
        public static final Look DESKTOP = new Look("desktop", 1280, 800, false, false);
    }

    /** Starts Chromium; skips or fails the test when there is none, see {@link Requires}. */
    public static Browser open() {
        return open(Look.DESKTOP);
    }

    /** As {@link #open()}, with windows that look like this. */
    public static Browser open(Look look) {
        var chromium = Requires.chromium();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var profile = Files.createTempDirectory("telecast-browser");
            var options = new LaunchPersistentContextOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setViewportSize(look.width(), look.height())
                    .setIsMobile(look.phone())
                    .setHasTouch(look.phone())
                    .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
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

    /** Does something that opens a new tab, and answers that tab. */
    public Page newPageBy(Runnable doing) {
        return context.waitForPage(doing);
    }

    /** The address of everything that any page asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What any page complained about: errors on its console, and exceptions that nobody caught. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}, and returns that file. */
    public Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Keeps a picture of what of a page is to be seen now, as {@code target/screenshots/<name>.png}. */
    public void view(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        try (playwright) {
            context.close();
        } finally {
            Folders.delete(profile);
        }
    }
}
