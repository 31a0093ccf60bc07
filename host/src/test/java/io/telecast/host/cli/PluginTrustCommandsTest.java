package io.telecast.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.plugin.TestJar;
import io.telecast.host.plugin.jar.JarVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code telecast plugins keygen | sign | verify | catalogue}, without any host. */
class PluginTrustCommandsTest {

    @TempDir
    private Path data;

    private Path jar;
    private String key = "";

    @BeforeEach
    void makeKeyAndJar() {
        jar = TestJar.starting("hello", "1.0.0", "").write(data.resolve("hello-1.0.0.jar"));
        Outcome made = keygen("ours.pem");
        assertThat(made.code()).as(made.said()).isZero();
        key = made.out().strip();
    }

    @Test
    void keygenPrintsOneLineForTheConfigurationAndOverwritesNothing() throws Exception {
        assertThat(key).matches("ed25519:[A-Za-z0-9+/]{43}=");
        String before = Files.readString(data.resolve("ours.pem"));
        Outcome again = keygen("ours.pem");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
        assertThat(data.resolve("ours.pem")).hasContent(before);
        assertThat(keygen("no/such/folder/key.pem").code()).isEqualTo(1);
    }

    @Test
    void aSignedJarIsAcceptedByWhomItIsListedWith() throws Exception {
        Outcome signed = plugins(
                "sign", jar.toString(), "--key", data.resolve("ours.pem").toString());
        assertThat(signed.code()).as(signed.said()).isZero();
        assertThat(signed.out()).contains("hello 1.0.0 is signed with " + key, "hello-1.0.0.jar.sig");

        Outcome named = plugins("verify", jar.toString(), "--key", "release=" + key);
        assertThat(named.code()).as(named.said()).isZero();
        assertThat(named.out())
                .contains("hello 1.0.0", JarVerifier.sha256(jar), "signed by  release")
                .contains("yes, it is signed by release");
        assertThat(plugins("verify", jar.toString(), "--key", key).code()).isZero();

        String stranger = keygen("theirs.pem").out().strip();
        Outcome refused = plugins("verify", jar.toString(), "--key", stranger);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("a key that is not listed (" + key + ")", "no. It is signed with " + key);
    }

    @Test
    void aKeyThatOthersMayReadIsSaid() throws Exception {
        assertThat(plugins("sign", jar.toString(), "--key", keyFile()).err()).isEmpty();
        Files.setPosixFilePermissions(Path.of(keyFile()), PosixFilePermissions.fromString("rw-r--r--"));
        Outcome signed = plugins("sign", jar.toString(), "--key", keyFile());
        assertThat(signed.code()).isZero();
        assertThat(signed.err()).contains("Others than its owner may read", "chmod 600");
    }

    @Test
    void theConfigurationDecidesWhereNoKeyIsNamed() throws Exception {
        Outcome nothing = verify();
        assertThat(nothing.code()).as(nothing.said()).isZero();
        assertThat(nothing.out()).contains("signed by  nobody", "yes, plugins.require is nothing");

        Files.writeString(data.resolve("telecast.yaml"), """
                plugins:
                  require: known
                  trusted-keys: ["release=%s"]
                """.formatted(key));
        Outcome unknown = verify();
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).contains("no. It is not signed", "hello=sha256:" + JarVerifier.sha256(jar));

        assertThat(verify("--set", "plugins.pinned=hello=sha256:" + JarVerifier.sha256(jar))
                        .out())
                .contains("yes, its hash is pinned");
        plugins("sign", jar.toString(), "--key", data.resolve("ours.pem").toString());
        assertThat(verify().out()).contains("yes, it is signed by release");

        Outcome wrong = verify("--set", "plugins.trusted-keys=release");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("plugins.trusted-keys", "telecast plugins keygen");
    }

    @Test
    void verifyTellsWhatAJarUses() {
        TestJar.starting("hello", "1.0.0", "")
                .manifest("Plugin-Uses", "storage, web:*.Example.org, routes:/hello")
                .write(jar);
        assertThat(verify().out())
                .containsPattern("requires +version \\^1.0.0 of the plugin API")
                .containsPattern("uses +storage \\(keeps records\\)")
                .contains("web:*.example.org (asks other servers)", "routes:/hello (serves web pages under /hello)");
        TestJar.starting("hello", "1.0.0", "").without("Plugin-Uses").write(jar);
        assertThat(verify().out()).containsPattern("uses +nothing").doesNotContain("undeclared");
        TestJar.starting("hello", "1.0.0", "context.storage(); context.jobs();")
                .manifest("Plugin-Uses", "jobs")
                .write(jar);
        assertThat(verify().out()).containsPattern("undeclared +storage: its classes seem to use that");
        TestJar.starting("hello", "1.0.0", "context.web(); context.http().resources(\"/a\", \"web\");")
                .manifest("Plugin-Uses", "web:example.org")
                .write(jar);
        assertThat(verify().out()).containsPattern("undeclared +routes:/PATH: its classes seem to use that");
        TestJar.starting("hello", "1.0.0", "")
                .manifest("Plugin-Uses", "stroage")
                .write(jar);
        Outcome wrong = verify();
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.said()).contains("\"stroage\", which is no capability. Did you mean storage?");
    }

    @Test
    void whatIsNoPluginForThisHostIsNotAccepted() {
        Path other = TestJar.starting("hello", "1.0.0", "")
                .manifest("Plugin-Requires", "^9.0.0")
                .write(data.resolve("other.jar"));
        Outcome refused = plugins("verify", other.toString(), "--data", data.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("no. It requires version ^9.0.0");
        Outcome signed = plugins(
                "sign", other.toString(), "--key", data.resolve("ours.pem").toString());
        assertThat(signed.code()).as("another host may run it").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.jar", "ours.pem", "."})
    void whatIsNoJarIsSaid(String name) {
        for (String command : new String[] {"sign", "verify"}) {
            Outcome outcome =
                    plugins(command, data.resolve(name).toString(), "--key", command.equals("sign") ? keyFile() : key);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .startsWith("telecast: ")
                    .contains(name.equals(".") ? "" : name)
                    .doesNotContain("\tat ", "PRIVATE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "release", "ed25519:", "ed25519:AAAA", "a b=ed25519:x", "release=rsa:x"})
    void keysThatAreNoneAreSaid(String wrong) {
        Outcome outcome = plugins("verify", jar.toString(), "--key", wrong);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).doesNotContain("\tat ");
    }

    @Test
    void aCatalogueIsWrittenOfAFolder() throws Exception {
        Path shop = Files.createDirectories(data.resolve("shop/jars"));
        TestJar.starting("hello", "1.0.0", "").write(shop.resolve("hello-1.0.0.jar"));
        Path out = data.resolve("shop/catalogue.json");
        Outcome relative = catalogue(shop, out);
        assertThat(relative.code()).as(relative.said()).isZero();
        assertThat(relative.out()).contains("lists 1 jar.");
        assertThat(out).content().contains("\"jars/hello-1.0.0.jar\"", "\"telecast-catalogue\" : 1");

        assertThat(catalogue(shop, out, "--base", "https://files.example.org/p").code())
                .isZero();
        assertThat(out).content().contains("\"https://files.example.org/p/hello-1.0.0.jar\"");

        String written = Files.readString(out);
        Files.copy(shop.resolve("hello-1.0.0.jar"), shop.resolve("copy.jar"));
        assertThat(catalogue(shop, out).err()).contains("hello 1.0.0");
        Files.delete(shop.resolve("copy.jar"));
        Files.writeString(shop.resolve("hello-1.0.0.jar.sig"), "nonsense");
        assertThat(catalogue(shop, out).err()).contains("is not for it", "telecast plugins sign");
        Files.delete(shop.resolve("hello-1.0.0.jar.sig"));
        Files.writeString(shop.resolve("bad.jar"), "nonsense");
        assertThat(catalogue(shop, out).err()).contains("bad.jar cannot be listed");
        Files.delete(shop.resolve("bad.jar"));
        assertThat(catalogue(shop, data.resolve("elsewhere/c.json")).err()).contains("--base");
        assertThat(catalogue(data.resolve("shop/none"), out).err()).contains("no folder");
        assertThat(catalogue(Files.createDirectory(data.resolve("empty")), out, "--base", "x")
                        .err())
                .contains("no jar in");
        for (String base : new String[] {"ftp://files.example.org", "../up", "https://me@files.example.org"}) {
            assertThat(catalogue(shop, out, "--base", base).code()).as(base).isEqualTo(1);
        }
        assertThat(out).as("nothing of that has changed it").hasContent(written);
    }

    private String keyFile() {
        return data.resolve("ours.pem").toString();
    }

    private Outcome keygen(String file) {
        return plugins("keygen", data.resolve(file).toString());
    }

    private Outcome verify(String... more) {
        var all = new ArrayList<>(List.of("verify", jar.toString(), "--data", data.toString()));
        all.addAll(List.of(more));
        return plugins(all.toArray(String[]::new));
    }

    private static Outcome catalogue(Path folder, Path out, String... more) {
        var all = new ArrayList<>(List.of("catalogue", folder.toString(), "--out", out.toString()));
        all.addAll(List.of(more));
        return plugins(all.toArray(String[]::new));
    }

    private static Outcome plugins(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "plugins";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Outcome.of("", all);
    }
}
