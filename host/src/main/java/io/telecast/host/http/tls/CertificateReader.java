package io.telecast.host.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads a certificate and its key from the files that an operator names. */
public final class CertificateReader {

    /** Far above any certificate, below what would hurt. */
    private static final int MOST_BYTES = 60_000;

    private static final String FORMS =
            "Name the fullchain.pem of your certificate, or a PKCS12 file, in http.tls-certificate.";

    private CertificateReader() {}

    /**
     * Reads and checks that key and certificate belong together. That it has expired is no problem here.
     *
     * @throws CertificateException if it cannot be used
     */
    public static ServerCertificate read(CertificateFiles files) throws CertificateException {
        byte[] bytes = bytes(files.certificate(), "http.tls-certificate");
        ServerCertificate certificate = Pem.is(bytes) ? pem(bytes, files) : KeyStores.read(bytes, files);
        if (!certificate.matches()) {
            throw new CertificateException(
                    "The private key in " + files.key() + " is not the one of the certificate in "
                            + files.certificate(),
                    "Name the two files that were made together in http.tls-key and http.tls-certificate.");
        }
        return certificate;
    }

    private static ServerCertificate pem(byte[] bytes, CertificateFiles files) throws CertificateException {
        List<X509Certificate> chain = chain(bytes, files.certificate());
        byte[] keyFile = files.key().equals(files.certificate()) ? bytes : bytes(files.key(), "http.tls-key");
        Pem key = Pem.blocks(keyFile).stream()
                .filter(PrivateKeys::is)
                .findFirst()
                .orElseThrow(() -> new CertificateException(
                        "There is no private key in " + files.key(),
                        "Name the PEM file with the private key, such as privkey.pem, in http.tls-key."));
        return new ServerCertificate(chain, key(key, chain.getFirst(), files));
    }

    private static List<X509Certificate> chain(byte[] bytes, Path file) throws CertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (Pem block : Pem.blocks(bytes)) {
                if (block.label().equals("CERTIFICATE")) {
                    chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new CertificateException(
                    "The certificate in " + file + " is damaged", "Copy the file again, or renew the certificate.");
        }
        if (chain.isEmpty()) {
            throw new CertificateException("There is no certificate in " + file, FORMS);
        }
        return chain;
    }

    private static PrivateKey key(Pem block, X509Certificate certificate, CertificateFiles files)
            throws CertificateException {
        boolean sealed = block.label().startsWith("ENCRYPTED");
        try {
            return PrivateKeys.read(
                    block, certificate.getPublicKey(), files.password().value());
        } catch (GeneralSecurityException | IOException e) {
            throw sealed
                    ? new CertificateException(
                            "The private key in " + files.key() + " does not open with http.tls-password",
                            "Set the key's password there.")
                    : new CertificateException(
                            "The private key in " + files.key() + " does not fit the certificate, or is damaged",
                            "Name the key that was made with the certificate in http.tls-key, in PKCS #8: openssl pkcs8"
                                    + " -topk8 -nodes -in old.pem -out privkey.pem");
        }
    }

    /** A file's bytes; {@code setting} is what names it. */
    static byte[] bytes(Path file, String setting) throws CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CertificateException(file + " is too large for a certificate", FORMS);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new CertificateException("There is no file " + file, "Set " + setting + " to one that is there.");
        } catch (AccessDeniedException e) {
            throw new CertificateException(
                    "This user may not read " + file,
                    "Let the user who runs Telecast read it, or let the tool that renews it put a copy elsewhere.");
        } catch (CertificateException e) {
            throw e;
        } catch (IOException e) {
            throw new CertificateException(file + " cannot be read", "Set " + setting + " to a file.");
        }
    }
}
