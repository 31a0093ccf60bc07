package io.telecast.host.plugin.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.config.PluginRequirement;
import io.telecast.host.config.TrustedKey;
import io.telecast.host.config.VerificationKey;
import io.telecast.host.plugin.trust.Trust.Basis;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final Statement JAR = new Statement("hello", "1.0.0", HASH);

    @TempDir
    private Path folder;

    private Path key;
    private VerificationKey ours;

    @BeforeEach
    void makeKey() throws Exception {
        key = folder.resolve("ours.pem");
        ours = SigningKeyFile.create(key, new SecureRandom());
    }

    @Test
    void aListedKeysSignatureIsAcceptedWhateverIsAsked() throws Exception {
        for (PluginRequirement requirement : PluginRequirement.values()) {
            Verdict verdict = policy(requirement).judge(JAR, signed(JAR));
            assertThat(verdict.accepted()).isTrue();
            assertThat(verdict.trust()).isEqualTo(new Trust("release", ours.text(), "", Basis.SIGNED));
        }
    }

    @Test
    void aSignatureHoldsForItsPluginVersionAndContentAlone() throws Exception {
        Optional<String> signature = signed(JAR);
        for (Statement other : List.of(
                new Statement("other", "1.0.0", HASH),
                new Statement("hello", "1.0.1", HASH),
                new Statement("hello", "1.0.0", OTHER))) {
            Verdict verdict = policy(PluginRequirement.SIGNED).judge(other, signature);
            assertThat(verdict.refusal()).contains("the signature beside it is for another");
            String relabelled = new PluginSignature(
                            other,
                            ours,
                            PluginSignature.parse(signature.orElseThrow()).base64())
                    .text();
            assertThat(policy(PluginRequirement.SIGNED)
                            .judge(other, Optional.of(relabelled))
                            .refusal())
                    .contains("forged or damaged");
        }
    }

    @Test
    void somebodyElsesSignatureIsNamedAndDoesNotCount() throws Exception {
        Path theirs = folder.resolve("theirs.pem");
        VerificationKey stranger = SigningKeyFile.create(theirs, new SecureRandom());
        Optional<String> signature =
                Optional.of(PluginSignature.make(JAR, theirs).text());
        Verdict verdict = policy(PluginRequirement.KNOWN).judge(JAR, signature);
        assertThat(verdict.refusal())
                .contains(stranger.text(), "plugins.trusted-keys", "hello=sha256:" + HASH)
                .endsWith(".");
        assertThat(verdict.trust().signer()).contains("not listed", stranger.text());
        assertThat(policy(PluginRequirement.NOTHING).judge(JAR, signature).trust())
                .isEqualTo(new Trust("", stranger.text(), "", Basis.UNCHECKED));

        // under the name of a key that is listed
        String claimed = new PluginSignature(
                        JAR,
                        ours,
                        PluginSignature.parse(signature.orElseThrow()).base64())
                .text();
        assertThat(policy(PluginRequirement.KNOWN)
                        .judge(JAR, Optional.of(claimed))
                        .refusal())
                .contains("forged or damaged");
    }

    @Test
    void withoutASignatureItDependsOnWhatIsAsked() {
        assertThat(policy(PluginRequirement.NOTHING)
                        .judge(JAR, Optional.empty())
                        .trust()
                        .basis())
                .isEqualTo(Basis.UNCHECKED);
        assertThat(policy(PluginRequirement.KNOWN).judge(JAR, Optional.empty()).refusal())
                .contains("not signed", "plugins.require is known", "hello=sha256:" + HASH);
        assertThat(policy(PluginRequirement.SIGNED).judge(JAR, Optional.empty()).refusal())
                .contains("not signed", "plugins.require is signed", "telecast plugins sign")
                .doesNotContain("plugins.pinned");
    }

    @Test
    void aPinIsEnoughForKnownButNotForSigned() {
        var pins = Map.of("hello", HASH);
        assertThat(policy(PluginRequirement.KNOWN, pins, Set.of())
                        .judge(JAR, Optional.empty())
                        .trust()
                        .basis())
                .isEqualTo(Basis.PINNED);
        assertThat(policy(PluginRequirement.SIGNED, pins, Set.of())
                        .judge(JAR, Optional.empty())
                        .accepted())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PluginRequirement.class)
    void aPinnedPluginAcceptsNoOtherJar(PluginRequirement requirement) throws Exception {
        var policy = policy(requirement, Map.of("hello", OTHER), Set.of(HASH));
        assertThat(policy.judge(JAR, signed(JAR)).refusal()).contains("plugins.pinned", "hello=sha256:" + HASH, OTHER);
        assertThat(policy.judge(new Statement("other", "1.0.0", HASH), Optional.empty())
                        .accepted())
                .as("another plugin is not pinned")
                .isTrue();
    }

    @Test
    void whatCameWithTelecastIsAccepted() {
        var policy = policy(PluginRequirement.SIGNED, Map.of(), Set.of(HASH));
        assertThat(policy.judge(JAR, Optional.empty()).trust().basis()).isEqualTo(Basis.BUNDLED);
        assertThat(policy.judge(new Statement("hello", "1.0.0", OTHER), Optional.empty())
                        .accepted())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "nonsense",
                "telecast-plugin-signature 2\nanything",
                "telecast-plugin-signature 1",
                "telecast-plugin-signature 1\nid hello\nversion 1.0.0\nsha256 x\nkey x\nsignature x",
                "telecast-plugin-signature 1\n\n\n\n\n\n",
                "\u0000\u0001\u00ff"
            })
    void whatIsNoSignatureIsToldAndDoesNotCount(String text) {
        assertThatThrownBy(() -> PluginSignature.parse(text)).isInstanceOf(BadSignatureException.class);
        Verdict verdict = policy(PluginRequirement.KNOWN).judge(JAR, Optional.of(text));
        assertThat(verdict.refusal()).contains("cannot be used").endsWith(".");
        assertThat(policy(PluginRequirement.NOTHING)
                        .judge(JAR, Optional.of(text))
                        .trust()
                        .signer())
                .startsWith("nobody: the signature file");
    }

    @Test
    void everyChangeOfASignatureEndsIt() throws Exception {
        String whole = signed(JAR).orElseThrow();
        for (int at = 0; at < whole.length() - 1; at++) {
            String changed = whole.substring(0, at) + (whole.charAt(at) == 'A' ? 'B' : 'A') + whole.substring(at + 1);
            Verdict verdict = policy(PluginRequirement.SIGNED).judge(JAR, Optional.of(changed));
            assertThat(verdict.trust().signedBy()).as(changed).isEmpty();
            assertThat(policy(PluginRequirement.SIGNED)
                            .judge(JAR, Optional.of(whole.substring(0, at)))
                            .accepted())
                    .as("its first %s characters", at)
                    .isFalse();
        }
        assertThat(policy(PluginRequirement.SIGNED)
                        .judge(JAR, Optional.of(whole + "x".repeat(4000)))
                        .accepted())
                .isFalse();
    }

    @Test
    void linesMayEndAsWindowsEndsThem() throws Exception {
        String text = signed(JAR).orElseThrow().replace("\n", "\r\n");
        assertThat(policy(PluginRequirement.SIGNED)
                        .judge(JAR, Optional.of(text))
                        .accepted())
                .isTrue();
    }

    private Optional<String> signed(Statement jar) throws Exception {
        return Optional.of(PluginSignature.make(jar, key).text());
    }

    private TrustPolicy policy(PluginRequirement requirement) {
        return policy(requirement, Map.of(), Set.of());
    }

    private TrustPolicy policy(PluginRequirement requirement, Map<String, String> pins, Set<String> bundled) {
        return new TrustPolicy(requirement, List.of(new TrustedKey("release", ours)), pins, bundled);
    }
}
