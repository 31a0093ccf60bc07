package io.telecast.shortener;

import io.telecast.api.web.WebClient;
import io.telecast.api.web.WebException;
import io.telecast.api.web.WebRequest;
import io.telecast.api.web.WebResponse;
import java.time.Duration;
import org.slf4j.Logger;

/** Asks a service to shorten a link, once more where that may help, and never longer than it is given. */
final class Converter {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LEAST = Duration.ofMillis(500);

    private final WebClient web;
    private final ServiceCatalog catalog;
    private final Logger log;

    Converter(WebClient web, ServiceCatalog catalog, Logger log) {
        this.web = web;
        this.catalog = catalog;
        this.log = log;
    }

    /**
     * Shortens a link.
     *
     * @param within for both attempts together
     */
    Outcome convert(Account account, String url, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        Outcome first = attempt(account, url, within);
        if (!(first instanceof Outcome.Failed failed) || !worthAnother(failed.failure())) {
            return first;
        }
        Duration left = Duration.ofNanos(deadline - System.nanoTime()).minus(PAUSE);
        if (left.compareTo(LEAST) < 0 || !pause()) {
            return first;
        }
        return attempt(account, url, left);
    }

    /** A service that is asked to wait for us should not be asked again at once. */
    private static boolean worthAnother(Failure failure) {
        return failure.passing() && failure != Failure.BUSY;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome attempt(Account account, String url, Duration timeout) {
        ShortenerService service = catalog.service(account.kind());
        try {
            Site api = catalog.api(account.kind(), account.site());
            WebRequest request = service.request(api, account.key(), url).withTimeout(timeout);
            return checked(read(service, web.send(request)), account, url);
        } catch (WebException e) {
            return Outcome.failed(failure(e.reason()));
        } catch (RuntimeException e) {
            log.error("The shortener {} could not be asked.", account.site().written(), e);
            return Outcome.failed(Failure.INTERNAL);
        }
    }

    private static Outcome read(ShortenerService service, WebResponse response) {
        int status = response.status();
        if (status >= 500) {
            return Outcome.failed(Failure.SERVER_ERROR);
        }
        if (status >= 300 && status < 400) {
            return Outcome.failed(Failure.REDIRECT);
        }
        Outcome said = service.read(response);
        boolean unexplained =
                !(said instanceof Outcome.Failed failed) || failed.detail().isEmpty();
        return switch (status) {
            case 429 -> Outcome.failed(Failure.BUSY);
            case 401, 403 -> unexplained ? Outcome.failed(Failure.KEY) : said;
            default -> said;
        };
    }

    private static Outcome checked(Outcome outcome, Account account, String url) {
        return switch (outcome) {
            case Outcome.Short answer ->
                ShortUrl.good(answer.url(), url, account) ? answer : Outcome.failed(Failure.BAD_LINK);
            case Outcome.Failed failed ->
                new Outcome.Failed(failed.failure(), Detail.clean(failed.detail(), account.key()));
        };
    }

    private static Failure failure(WebException.Reason reason) {
        return switch (reason) {
            case REFUSED -> Failure.ADDRESS;
            case UNKNOWN_HOST -> Failure.UNKNOWN_HOST;
            case UNREACHABLE -> Failure.UNREACHABLE;
            case TIMEOUT -> Failure.SLOW;
            case TOO_LONG -> Failure.TOO_LONG;
            default -> Failure.INTERNAL;
        };
    }
}
