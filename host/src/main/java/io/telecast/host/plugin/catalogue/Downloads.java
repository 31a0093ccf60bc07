package io.telecast.host.plugin.catalogue;

import io.telecast.api.web.WebException;
import io.telecast.host.web.OutgoingHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Brings files from web servers. */
final class Downloads {

    private static final int OK = 200;
    private static final int REDIRECTS = 3;

    private final OutgoingHttp web;

    Downloads(OutgoingHttp web) {
        this.web = web;
    }

    /**
     * Downloads.
     *
     * @param what begins the sentence of a failure
     */
    void fetch(String what, URI address, Path file, long maxBytes, Duration time)
            throws CatalogueException, IOException {
        int status;
        try {
            status = web.download(address, file, maxBytes, time);
        } catch (WebException e) {
            throw new CatalogueException(what + " could not be downloaded. " + e.getMessage(), e);
        }
        if (status / 100 == REDIRECTS) {
            throw new CatalogueException(what + " could not be downloaded, since " + address.getHost()
                    + " sends elsewhere (" + status + "), which is not followed. Use the address that it leads to.");
        }
        if (status != OK) {
            throw new CatalogueException(what + " could not be downloaded: " + address.getHost() + " answered " + status
                    + ". Check the address, or try again later.");
        }
    }
}
