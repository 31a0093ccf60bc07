package io.telecast.host.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Certificates with their keys as PKCS12: as files, and in memory as the JDK wants them. */
final class KeyStores {

    private static final String PKCS12 = "PKCS12";

    private KeyStores() {}

    static ServerCertificate read(byte[] bytes, CertificateFiles files) throws CertificateException {
        Path file = files.certificate();
        char[] password = files.password().value().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(new ByteArrayInputStream(bytes), password);
            String alias = onlyKey(store, file);
            Key key = store.getKey(alias, password);
            Certificate[] chain = store.getCertificateChain(alias);
            if (key instanceof PrivateKey secret && chain != null && chain.length > 0) {
                return new ServerCertificate(
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList(), secret);
            }
            throw noKey(file);
        } catch (UnrecoverableKeyException e) {
            throw wrongPassword(file);
        } catch (CertificateException e) {
            throw e;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? wrongPassword(file)
                    : new CertificateException(
                            file + " is neither PEM nor PKCS12, or is damaged",
                            "Name a fullchain.pem or a PKCS12 file in http.tls-certificate.");
        } catch (GeneralSecurityException e) {
            throw new CertificateException(
                    file + " holds what this Java cannot read", "Make it anew with openssl pkcs12 -export.");
        }
    }

    private static String onlyKey(KeyStore store, Path file) throws GeneralSecurityException, CertificateException {
        String found = "";
        for (String alias : aliases(store)) {
            if (store.isKeyEntry(alias)) {
                if (!found.isEmpty()) {
                    throw new CertificateException(
                            file + " holds several private keys", "Leave the one in it that the server shall use.");
                }
                found = alias;
            }
        }
        if (found.isEmpty()) {
            throw noKey(file);
        }
        return found;
    }

    private static List<String> aliases(KeyStore store) throws GeneralSecurityException {
        return Collections.list(store.aliases());
    }

    private static CertificateException noKey(Path file) {
        return new CertificateException(
                "There is no private key with a certificate in " + file,
                "Make it with openssl pkcs12 -export -in fullchain.pem -inkey privkey.pem.");
    }

    private static CertificateException wrongPassword(Path file) {
        return new CertificateException(
                file + " does not open with http.tls-password", "Set the file's password there.");
    }

    /** In memory, with an empty password, since it never leaves it. */
    static KeyStore of(ServerCertificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    certificate.key(),
                    new char[0],
                    certificate.chain().toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java's own PKCS12 store does not take a key", e);
        }
    }
}
