package io.telecast.host.plugin.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.config.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("key.pem");
    }

    @Test
    void whatWasMadeIsReadAgain() throws Exception {
        VerificationKey made = SigningKeyFile.create(file, new SecureRandom());
        KeyPair read = SigningKeyFile.read(file);
        assertThat(VerificationKey.of(read.getPublic())).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyLibraryCanReadIt() throws Exception {
        SigningKeyFile.create(file, new SecureRandom());
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
        assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(spec).getAlgorithm())
                .isEqualTo("EdDSA");
    }

    @Test
    void findsThePublicHalfOfTheStandardsExample() throws Exception {
        // RFC 8032, section 7.1, test 1, as openssl genpkey would write it
        String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        Files.writeString(file, pem(pkcs8));
        assertThat(VerificationKey.of(SigningKeyFile.read(file).getPublic()).text())
                .isEqualTo("ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws Exception {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> SigningKeyFile.create(file, new SecureRandom()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("precious");

        Path link = Files.createSymbolicLink(folder.resolve("link.pem"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> SigningKeyFile.create(link, new SecureRandom()))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nc2VjcmV0LXNlY3JldA==\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n=====\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nc2VjcmV0LXNlY3JldA==",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0LXNlY3JldA==\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0LXNlY3JldA==\n-----END OPENSSH PRIVATE KEY-----"
            })
    void whatIsNoKeyIsRefusedWithoutShowingIt(String text) throws Exception {
        Files.writeString(file, text);
        assertThatThrownBy(() -> SigningKeyFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("key.pem")
                .hasMessageNotContaining("c2Vj")
                .hasMessageNotContaining("secret-secret");
    }

    @Test
    void keysOfOtherKindsFoldersAndFilesThatNeverEndAreRefused() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPrivate();
        Files.writeString(file, pem(other.getEncoded()));
        assertThatThrownBy(() -> SigningKeyFile.read(file)).hasMessageContaining("no private Ed25519 key");

        Files.writeString(file, "x".repeat(1 << 20) + pem(other.getEncoded()));
        assertThatThrownBy(() -> SigningKeyFile.read(file)).hasMessageContaining("no private Ed25519 key");

        assertThatThrownBy(() -> SigningKeyFile.read(folder)).hasMessageContaining("no readable file");
        assertThatThrownBy(() -> SigningKeyFile.read(folder.resolve("none"))).hasMessageContaining("no readable file");
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
