package io.telecast.host.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.host.config.Secret;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody but its clients trusts, made by the keytool of the running JDK. */
public record TestCertificate(Path pkcs12, X509Certificate certificate, PrivateKey key) {

    public static final String PASSWORD = "correct horse";

    public static TestCertificate ec(Path folder) throws Exception {
        return make(folder, "-keyalg", "EC", "-groupname", "secp256r1");
    }

    public static TestCertificate rsa(Path folder) throws Exception {
        return make(folder, "-keyalg", "RSA", "-keysize", "2048");
    }

    /** @param more arguments of keytool, such as the kind of the key */
    public static TestCertificate make(Path folder, String... more) throws Exception {
        Path file = Files.createTempDirectory(folder, "certificate").resolve("store.p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                "server",
                "-dname",
                "CN=Test",
                "-ext",
                "san=dns:localhost,dns:*.example.org,ip:127.0.0.1"));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TestCertificate(file, (X509Certificate) store.getCertificate("server"), (PrivateKey)
                store.getKey("server", PASSWORD.toCharArray()));
    }

    /** Writes both files as tools for Let's Encrypt do, over what is there. */
    public CertificateFiles writePem(Path folder) throws Exception {
        var files =
                new CertificateFiles(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"), new Secret(""));
        Files.writeString(files.certificate(), certificatePem());
        Files.writeString(files.key(), keyPem());
        return files;
    }

    public String certificatePem() throws Exception {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** What trusts the given certificates alone. */
    public static SSLContext trusting(TestCertificate... trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (TestCertificate each : trusted) {
            store.setCertificateEntry("c" + store.size(), each.certificate);
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    public static HttpClient client(TestCertificate... trusted) throws Exception {
        return HttpClient.newBuilder().sslContext(trusting(trusted)).build();
    }
}
