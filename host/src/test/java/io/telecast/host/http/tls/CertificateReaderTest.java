package io.telecast.host.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.host.config.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class CertificateReaderTest {

    private final TestCertificate ec;
    private final TestCertificate rsa;

    @TempDir
    private Path folder;

    CertificateReaderTest(@TempDir Path made) throws Exception {
        ec = TestCertificate.ec(made);
        rsa = TestCertificate.rsa(made);
    }

    @Test
    void readsWhatToolsForLetsEncryptWrite() throws Exception {
        CertificateFiles files = ec.writePem(folder);
        Files.writeString(files.certificate(), "some words\n" + ec.certificatePem() + ec.certificatePem());

        ServerCertificate read = CertificateReader.read(files);

        assertThat(read.chain()).containsExactly(ec.certificate(), ec.certificate());
        assertThat(read.key()).isEqualTo(ec.key());
        assertThat(read.names()).containsExactlyInAnyOrder("localhost", "*.example.org", "127.0.0.1");
        assertThat(read.covers("Files.Example.org")).isTrue();
        assertThat(read.covers("a.b.example.org")).isFalse();
        assertThat(read.covers("example.org")).isFalse();
        assertThat(read.isValid(Instant::now)).isTrue();
        assertThat(read.alone()).isFalse();
        assertThat(read.toString()).contains("localhost").doesNotContain("key");
    }

    @Test
    void readsPkcs12() throws Exception {
        assertThat(CertificateReader.read(pkcs12(rsa, TestCertificate.PASSWORD)).key())
                .isEqualTo(rsa.key());
        refuses(pkcs12(rsa, "wrong"), "does not open with http.tls-password");
        refuses(pkcs12(rsa, ""), "does not open with http.tls-password");
    }

    @Test
    void readsKeysInOlderFormsAndBothInOneFile() throws Exception {
        byte[] pkcs8 = rsa.key().getEncoded();
        // what precedes PKCS #1 in PKCS #8 of 2048 bits is 26 bytes long
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        assertThat(readTogether(rsa, TestCertificate.pem("RSA PRIVATE KEY", pkcs1)))
                .isEqualTo(rsa.key());
        byte[] whole = ec.key().getEncoded();
        byte[] sec1 = Arrays.copyOfRange(whole, 28, whole.length);
        assertThat(sec1[0]).isEqualTo((byte) 0x30);
        // tools write the parameters of the curve as a block before
        String parameters = TestCertificate.pem("EC PARAMETERS", new byte[] {6, 8, 42, -122, 72, -50, 61, 3, 1, 7});
        assertThat(readTogether(ec, parameters + TestCertificate.pem("EC PRIVATE KEY", sec1)))
                .isEqualTo(ec.key());
    }

    private Object readTogether(TestCertificate made, String key) throws Exception {
        Path file = Files.writeString(folder.resolve("both.pem"), key + made.certificatePem());
        return CertificateReader.read(new CertificateFiles(file, file, new Secret("")))
                .key();
    }

    @Test
    void opensASealedKeyWithItsPasswordOnly() throws Exception {
        CertificateFiles files = ec.writePem(folder);
        Files.writeString(files.key(), TestCertificate.pem("ENCRYPTED PRIVATE KEY", sealed(ec)));
        assertThat(CertificateReader.read(with(files, "secret")).key()).isEqualTo(ec.key());
        refuses(with(files, "other"), "does not open with http.tls-password");
        refuses(files, "does not open with http.tls-password");
    }

    private static byte[] sealed(TestCertificate made) throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec("secret".toCharArray())));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(made.key().getEncoded())).getEncoded();
    }

    @Test
    void saysWhatIsWrongWithFiles() throws Exception {
        CertificateFiles files = ec.writePem(folder);
        refuses(new CertificateFiles(folder.resolve("none.pem"), files.key(), files.password()), "There is no file");
        refuses(
                new CertificateFiles(files.certificate(), folder.resolve("none.pem"), files.password()),
                "http.tls-key");
        refuses(new CertificateFiles(folder, folder, files.password()), "cannot be read");
        refuses(new CertificateFiles(files.key(), files.key(), files.password()), "There is no certificate in");
        refuses(
                new CertificateFiles(files.certificate(), files.certificate(), files.password()),
                "There is no private key in");
        Files.writeString(files.key(), TestCertificate.ec(folder).keyPem());
        refuses(files, "is not the one of the certificate");
        Files.writeString(files.key(), rsa.keyPem());
        refuses(files, "does not fit the certificate");
        Files.writeString(files.key(), ec.keyPem());
        Files.write(files.certificate(), new byte[70_000]);
        refuses(files, "too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "0",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\n####\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
            })
    void refusesWhatIsNoCertificate(String text) throws Exception {
        CertificateFiles files = ec.writePem(folder);
        Files.writeString(files.certificate(), text);
        refuses(files, files.certificate().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\n\n-----END EC PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----",
            })
    void refusesWhatIsNoKey(String text) throws Exception {
        CertificateFiles files = ec.writePem(folder);
        Files.writeString(files.key(), text);
        refuses(files, files.key().toString());
    }

    private static void refuses(CertificateFiles files, String saying) {
        assertThatThrownBy(() -> CertificateReader.read(files))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining(saying)
                .hasMessageMatching("(?s).+\\. .+");
    }

    private static CertificateFiles pkcs12(TestCertificate made, String password) {
        return new CertificateFiles(made.pkcs12(), made.pkcs12(), new Secret(password));
    }

    private static CertificateFiles with(CertificateFiles files, String password) {
        return new CertificateFiles(files.certificate(), files.key(), new Secret(password));
    }
}
