package io.telecast.host.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of the plugin API that this host offers.
 *
 * @param text a semantic version without pre-release part
 */
public record ApiVersion(String text) {

    /** The version that was built with this host. */
    public static ApiVersion built() {
        var properties = new Properties();
        try (InputStream in = ApiVersion.class.getResourceAsStream("api.properties")) {
            if (in == null) {
                throw new IllegalStateException("api.properties is missing from the host's jar.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ApiVersion(properties.getProperty("version").replaceFirst("-.*", ""));
    }

    /**
     * Checks that a range includes this version: see {@link VersionRange} for how ranges are written.
     *
     * @throws BadPluginException if it is no range or leaves this version out
     */
    public void check(String range) throws BadPluginException {
        VersionRange versions = VersionRange.parse(range)
                .orElseThrow(() -> new BadPluginException("Its manifest says \"Plugin-Requires: " + range
                        + "\", which is no range of versions. Write it such as ^" + text + " or >=" + text + " <"
                        + nextMajor() + "."));
        if (!versions.includes(text)) {
            throw new BadPluginException("It requires version " + range + " of the plugin API, and this Telecast has "
                    + text + ". Install a version of the plugin that was built for it, or another Telecast.");
        }
    }

    private int nextMajor() {
        return Integer.parseInt(text.substring(0, text.indexOf('.'))) + 1;
    }
}
