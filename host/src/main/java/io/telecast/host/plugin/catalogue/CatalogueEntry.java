package io.telecast.host.plugin.catalogue;

import io.telecast.host.plugin.jar.PluginId;
import io.telecast.host.plugin.jar.SemanticVersion;
import io.telecast.host.plugin.trust.PluginSignature;
import io.telecast.host.plugin.trust.Statement;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One version of a plugin.
 *
 * @param requires range of versions of the plugin API
 * @param url of the jar: absolute, or a path that starts where the catalogue is
 * @param sha256 of the jar, in hexadecimal
 * @param signature what the file beside the jar says, empty for none
 * @param size of the jar, in bytes
 * @param uses what the plugin declares that it uses; may name what only later hosts know
 */
public record CatalogueEntry(
        String id,
        String version,
        String description,
        String provider,
        String requires,
        String url,
        String sha256,
        String signature,
        long size,
        List<String> uses) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e&&[^@#\\\\\"<>^`{|}]]{1,2000}");
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9_~+-][A-Za-z0-9._~+-]{0,199}");
    private static final int MAX_TEXT = 500;
    private static final int MAX_SEGMENTS = 16;
    private static final int MAX_USES = 100;

    /**
     * Checks the entry.
     *
     * @throws IllegalArgumentException if something about it makes no sense; the message names the field
     */
    public CatalogueEntry {
        require(PluginId.problem(id).isEmpty(), "id");
        require(SemanticVersion.matches(version), "version");
        require(isText(description), "description");
        require(isText(provider), "provider");
        require(!requires.isBlank() && isText(requires), "requires");
        require(isAddress(url) || isRelative(url), "url");
        require(SHA256.matcher(sha256).matches(), "sha256");
        require(signature.length() <= PluginSignature.MAX_CHARS, "signature");
        require(size > 0, "size");
        uses = List.copyOf(uses);
        require(uses.size() <= MAX_USES && uses.stream().allMatch(CatalogueEntry::isText), "uses");
    }

    private static void require(boolean fine, String field) {
        if (!fine) {
            throw new IllegalArgumentException(field);
        }
    }

    /** Control characters could tell a terminal to do things. */
    private static boolean isText(String text) {
        return text.length() <= MAX_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isAddress(String text) {
        try {
            return ADDRESS.matcher(text).matches() && new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether a text is a path that leads further down and nowhere else: no name in it begins with a dot. */
    static boolean isRelative(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length > MAX_SEGMENTS) {
            return false;
        }
        for (String segment : segments) {
            if (!RELATIVE.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    boolean relative() {
        return !isAddress(url);
    }

    /** What the entry promises, and a signature has to say. */
    Statement statement() {
        return new Statement(id, version, sha256);
    }

    Optional<String> signatureText() {
        return signature.isEmpty() ? Optional.empty() : Optional.of(signature);
    }

    /** Whether the version comes before its release, such as 2.0.0-rc.1. */
    boolean preview() {
        return version.replaceFirst("\\+.*", "").contains("-");
    }

    /** Whether all words occur in its id, description or provider. */
    boolean matches(Iterable<String> words) {
        String text = (id + " " + description + " " + provider).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    String name() {
        return id + " " + version;
    }
}
