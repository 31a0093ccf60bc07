package io.telecast.dist.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.dist.Links;
import io.telecast.dist.Product;
import io.telecast.dist.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a busy session at the most talkative log level, no secret is anywhere that it does not belong. */
class SecretsIT {
    private static final Pattern LINK_KEY = Pattern.compile("\"secret\":\"([A-Za-z0-9+/=]{32,})\"");
    private static final Pattern BOT_TOKEN = Pattern.compile("\"value\":\"(\\d+:[A-Za-z0-9_-]+)\"");
    private static final Pattern ADMIN_TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]{16,})\"");

    @TempDir
    private Path data;

    @Test
    void nothingSecretIsLoggedOrShown() throws IOException {
        var secrets = new LinkedHashSet<String>();
        var shown = new StringBuilder();
        try (var product = Product.in(data).set("log.level", "trace").start()) {
            secrets.addAll(session(product));
            for (String page : new String[] {"/", "/metrics", "/livez", "/readyz", "/nosuch", "/f/", "/f/x/y"}) {
                shown.append(Web.text(URI.create(product.url() + page), "Accept", "text/html"));
                shown.append(Web.text(URI.create(product.url() + page), "Accept", "application/json"));
            }
            for (var place : Map.of("telecast.db", LINK_KEY, "journal", BOT_TOKEN, "admin.json", ADMIN_TOKEN)
                    .entrySet()) {
                var found = found(place.getValue(), place.getKey());
                assertThat(found).as("secrets in " + place.getKey()).isNotEmpty();
                secrets.addAll(found);
            }
            product.stop();
            shown.append(product.console().all());
        }
        assertThat(shown).hasSizeGreaterThan(1000);
        for (String secret : secrets) {
            assertThat(shown.toString()).doesNotContain(secret);
        }
        assertThat(shown).doesNotContain("SANDBOX-");
    }

    /** Uploads, opens, ends, spoils and uses links; answers what of them is secret. */
    private static Set<String> session(Product product) {
        var secrets = new LinkedHashSet<String>();
        var owner = product.chat().newcomer("Owner");
        var viewer = product.chat().newcomer("Viewer");
        var reply = owner.answerTo(owner.sample("test-card.mp4"));
        var links = Links.of(reply);
        var copy = Links.of(viewer.ask("/start " + links.code()));
        for (Links each : new Links[] {links, copy}) {
            secrets.add(each.token());
            Web.get(each.bytes());
            Web.range(each.bytes(), 99_999_999, 999_999_999);
            Web.head(each.download());
            each.watch().ifPresent(Web::get);
        }
        secrets.add(links.code());
        var spoilt = links.token().substring(0, links.token().length() - 6);
        secrets.add(spoilt);
        Web.get(URI.create(product.url() + "/f/" + spoilt + "/x.mp4"), "Accept", "text/html");
        Web.get(URI.create(product.url() + "/watch/" + spoilt), "Accept", "text/html");
        var half = links.code().substring(0, links.code().length() - 4);
        viewer.ask("/start " + half);
        secrets.add(half);
        owner.ask("/revoke " + links.download());
        Web.get(links.bytes(), "Accept", "text/html");
        viewer.ask("/start " + links.code());
        secrets.add(signIn(product));
        return secrets;
    }

    /** Asks for a way into the console and looks at it; answers its token. */
    private static String signIn(Product product) {
        var link = product.chat().admin().ask("/admin").link("Open the console").orElseThrow();
        Web.get(link, "Accept", "text/html");
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private Set<String> found(Pattern secret, String file) throws IOException {
        var found = new LinkedHashSet<String>();
        try (var files = Files.walk(data)) {
            for (Path each : files.filter(path -> path.getFileName().toString().contains(file))
                    .toList()) {
                secret.matcher(Files.readString(each, ISO_8859_1))
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
