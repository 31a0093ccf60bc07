package io.telecast.player;

import java.net.URI;

/**
 * Addresses as a page writes them. They are relative, so that a page works under whatever name and behind whatever proxy
 * it was opened: the public one need not be reachable from where the viewer is.
 */
final class Address {

    /** From {@code /watch/<token>} to the folder of the page's own files. */
    static final String ASSETS = "../player/assets";

    private Address() {}

    /**
     * From a page at {@code /watch/<token>} to an absolute address of the same server.
     *
     * @param publicUrl without a slash at the end
     */
    static String relative(String url, String publicUrl) {
        if (url.startsWith(publicUrl + "/")) {
            return ".." + url.substring(publicUrl.length());
        }
        URI uri = URI.create(url);
        String query = uri.getRawQuery();
        return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }
}
