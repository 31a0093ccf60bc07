package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.jar.JarLabel;
import io.telecast.host.plugin.jar.JarVerifier;
import io.telecast.host.plugin.trust.PluginSignature;
import io.telecast.host.plugin.trust.SignatureFile;
import io.telecast.host.plugin.trust.SigningKeyFile;
import io.telecast.host.plugin.trust.Trust;
import io.telecast.host.plugin.trust.Trust.Basis;
import io.telecast.host.plugin.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what the operator trusts runs, wherever it comes from. */
class TrustedPluginsTest {

    @TempDir
    private Path data;

    private Path folder;
    private Path key;
    private VerificationKey ours;

    @BeforeEach
    void makeKey() throws IOException {
        folder = Files.createDirectories(data.resolve("plugins"));
        key = data.resolve("ours.pem");
        ours = SigningKeyFile.create(key, new SecureRandom());
    }

    @Test
    void aJarThatNobodySignedIsShownAsBrokenAndNoneOfItsCodeRuns() throws Exception {
        Path ran = data.resolve("ran");
        Path jar = TestJar.starting(
                        "hello", "1.0.0", "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + ran + "\"));")
                .write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            PluginStatus status = host.ofFile("hello.jar");
            assertThat(status.state()).isEqualTo(PluginState.BROKEN);
            assertThat(status.problem()).contains("not signed", "plugins.require is signed");
            assertThat(status.sha256()).isEqualTo(JarVerifier.sha256(jar));
            assertThat(host.plugins.findFile("hello.jar")).contains(status);
            assertThatThrownBy(() -> host.plugins.enable("hello")).hasMessageContaining("no plugin hello");
            assertThat(data.resolve("work")).isEmptyDirectory();
        }
        assertThat(ran).doesNotExist();
    }

    @Test
    void aSignatureThatComesLaterIsSeen() throws Exception {
        Path jar = PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
            Files.writeString(SignatureFile.beside(jar), "nonsense");
            await().untilAsserted(
                            () -> assertThat(host.ofFile("hello.jar").problem()).contains("cannot be used"));
            sign(jar, key);
            await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("one"));
            await().until(() -> host.plugins.find("hello").isPresent());
            assertThat(host.status("hello").trust()).isEqualTo(new Trust("release", ours.text(), "", Basis.SIGNED));
        }
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            assertThat(host.get("/hello").body()).as("after a restart").isEqualTo("one");
        }
        Files.delete(SignatureFile.beside(jar));
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            assertThat(host.ofFile("hello.jar").state()).isEqualTo(PluginState.BROKEN);
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoSignedIsShownOfAPluginThatRuns() throws Exception {
        Path jar = PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        try (TestHost host =
                TestHost.in(data, policy(PluginRequirement.NOTHING, Map.of())).started()) {
            assertThat(host.status("hello").trust().basis()).isEqualTo(Basis.UNCHECKED);
            var since = host.status("hello").since();
            sign(jar, key);
            await().untilAsserted(() ->
                    assertThat(host.status("hello").trust().signedBy()).isEqualTo("release"));
            assertThat(host.status("hello").since())
                    .as("it was not started anew")
                    .isEqualTo(since);
            assertThat(host.get("/hello").body()).isEqualTo("one");
            Files.delete(SignatureFile.beside(jar));
            await().untilAsserted(() ->
                    assertThat(host.status("hello").trust().signedBy()).isEmpty());
            assertThat(host.get("/hello").body()).isEqualTo("one");
            try (Stream<Path> copies = Files.list(data.resolve("work"))) {
                assertThat(copies.count()).isBetween(1L, 2L);
            }
        }
    }

    @Test
    void anInstallationBringsTheSignatureAlongAndPutsBothBackWhenItFails() throws Exception {
        Path one = sign(PluginFolderTest.says("hello", "1.0.0", "one").write(data.resolve("one.jar")), key);
        Path unsigned = PluginFolderTest.says("hello", "1.1.0", "two").write(data.resolve("two.jar"));
        Path broken = sign(
                TestJar.starting("hello", "1.2.0", "throw new Exception(\"no luck\");")
                        .write(data.resolve("three.jar")),
                key);
        Path four = sign(PluginFolderTest.says("hello", "1.3.0", "four").write(data.resolve("four.jar")), key);
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            assertThat(host.plugins.install(one).trust().signedBy()).isEqualTo("release");
            assertThat(files()).containsExactly("hello-1.0.0.jar", "hello-1.0.0.jar.sig");

            assertThatThrownBy(() -> host.plugins.install(unsigned)).hasMessageContaining("It is not signed");
            assertThatThrownBy(() -> host.plugins.install(broken)).hasMessageContaining("no luck");
            assertThat(files()).containsExactly("hello-1.0.0.jar", "hello-1.0.0.jar.sig");
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(host.status("hello").problem()).isEmpty();

            host.plugins.install(four);
            assertThat(files()).containsExactly("hello-1.3.0.jar", "hello-1.3.0.jar.sig");
            assertThat(host.get("/hello").body()).isEqualTo("four");

            host.plugins.remove("hello");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void theWayBackBringsItsSignatureAlong() throws Exception {
        Path one = PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar"));
        Path two = sign(PluginFolderTest.says("hello", "2.0.0", "two").write(data.resolve("two.jar")), key);
        try (TestHost host =
                TestHost.in(data, policy(PluginRequirement.NOTHING, Map.of())).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("one");
            sign(one, key); // while it runs
            await().untilAsserted(() ->
                    assertThat(host.status("hello").trust().signedBy()).isEqualTo("release"));
            host.plugins.install(two);
        }
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            assertThat(host.get("/hello").body()).isEqualTo("two");
            assertThat(host.plugins.rollBack("hello").version()).isEqualTo("1.0.0");
            assertThat(files()).containsExactly("hello-1.0.0.jar", "hello-1.0.0.jar.sig");
            assertThat(host.plugins.rollBack("hello").version()).isEqualTo("2.0.0");
            assertThat(host.get("/hello").body()).isEqualTo("two");
            assertThat(host.status("hello").trust().signedBy()).isEqualTo("release");
            Files.writeString(data.resolve("predecessors/hello.jar.sig"), "forged");
            assertThatThrownBy(() -> host.plugins.rollBack("hello")).hasMessageContaining("Nobody vouches for it");
            assertThat(host.get("/hello").body()).isEqualTo("two");
        }
    }

    @Test
    void whatIsWrittenOverAJarAfterItWasJudgedNeverRuns() throws Exception {
        Path jar = sign(PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar")), key);
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            byte[] evil = PluginFolderTest.says("hello", "1.0.0", "evil").bytes();
            Files.write(jar, evil); // in place, under the signature of the other
            await().untilAsserted(
                            () -> assertThat(host.ofFile("hello.jar").problem()).contains("another build"));
            assertThat(host.get("/hello").body()).isEqualTo("one");
            assertThat(host.plugins.disable("hello").state()).isEqualTo(PluginState.BROKEN);
            assertThatThrownBy(() -> host.plugins.enable("hello")).isInstanceOf(PluginActionException.class);
            assertThat(host.get("/hello").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anUpgradeInTheFolderThatNobodySignedLeavesTheOldOneServing() throws Exception {
        sign(PluginFolderTest.says("hello", "1.0.0", "one").write(folder.resolve("hello.jar")), key);
        Path next = PluginFolderTest.says("hello", "2.0.0", "two").write(data.resolve("next"));
        try (TestHost host = TestHost.in(data, signedOnly()).started()) {
            Files.move(next, folder.resolve("hello.jar"), StandardCopyOption.REPLACE_EXISTING);
            await().untilAsserted(() -> assertThat(host.ofFile("hello.jar").problem())
                    .contains("The jar that replaced it cannot be used", "another plugin or version"));
            assertThat(host.get("/hello").body()).isEqualTo("one");
            sign(folder.resolve("hello.jar"), key);
            await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo("two"));
        }
    }

    @Test
    void aPinnedPluginAcceptsItsJarAlone() throws Exception {
        Path jar = PluginFolderTest.says("hello", "1.0.0", "one").write(data.resolve("one.jar"));
        Path other = PluginFolderTest.says("hello", "1.0.0", "other").write(data.resolve("other.jar"));
        Path free = PluginFolderTest.says("free", "1.0.0", "free").write(data.resolve("free.jar"));
        var pins = Map.of("hello", JarVerifier.sha256(jar));
        try (TestHost host =
                TestHost.in(data, policy(PluginRequirement.NOTHING, pins)).started()) {
            assertThatThrownBy(() -> host.plugins.install(other))
                    .isInstanceOf(PluginActionException.class)
                    .hasMessageContaining("hello=sha256:" + JarVerifier.sha256(other));
            assertThat(host.plugins.install(jar).trust().basis()).isEqualTo(Basis.PINNED);
            assertThat(host.plugins.install(free).trust().basis()).isEqualTo(Basis.UNCHECKED);
        }
    }

    @Test
    void whatCameWithTelecastRunsWhateverIsAsked() throws Exception {
        Path bundle = Files.createDirectories(data.resolve("product"));
        PluginFolderTest.says("player", "1.0.0", "ours").write(bundle.resolve("player.jar"));
        var bundled = new BundledPlugins(bundle, folder);
        bundled.install();
        PluginFolderTest.says("other", "1.0.0", "theirs").write(folder.resolve("other.jar"));
        var policy = new TrustPolicy(PluginRequirement.SIGNED, List.of(), Map.of(), bundled.hashes());
        try (TestHost host = TestHost.in(data, policy).started()) {
            assertThat(host.status("player").trust().basis()).isEqualTo(Basis.BUNDLED);
            assertThat(host.ofFile("other.jar").state()).isEqualTo(PluginState.BROKEN);
        }
        assertThat(new BundledPlugins(folder, folder).hashes())
                .as("the operator's folder is not the product's")
                .isEmpty();
        assertThat(new BundledPlugins(data.resolve("nowhere"), folder).hashes()).isEmpty();
    }

    private TrustPolicy signedOnly() {
        return policy(PluginRequirement.SIGNED, Map.of());
    }

    private TrustPolicy policy(PluginRequirement requirement, Map<String, String> pins) {
        return new TrustPolicy(requirement, List.of(new TrustedKey("release", ours)), pins, Set.of());
    }

    private static Path sign(Path jar, Path key) throws Exception {
        SignatureFile.write(
                jar, PluginSignature.make(JarLabel.read(jar).statement(), key).text());
        return jar;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
