package io.telecast.host.http.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A certificate with its private key.
 *
 * @param chain the server's own certificate first, then those between it and its authority
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    /** Kinds of names in the extension subjectAltName (RFC 5280, 4.2.1.6). */
    private static final List<Integer> DNS_OR_IP = List.of(2, 7);

    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /** The names and addresses that it is for. */
    public List<String> names() {
        Collection<List<?>> names;
        try {
            names = chain.getFirst().getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name -> DNS_OR_IP.contains(name.get(0)))
                        .map(name -> Objects.toString(name.get(1)).toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Whether it is for this name or address; a star stands for one label (RFC 9525, 6.3). */
    public boolean covers(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        String star = dot < 0 ? wanted : "*" + wanted.substring(dot);
        return names().stream().anyMatch(name -> name.equals(wanted) || name.equals(star));
    }

    /** When it ends to be valid. */
    public Instant expires() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** Whether browsers accept its dates now. */
    public boolean isValid(InstantSource clock) {
        Instant begins = chain.getFirst().getNotBefore().toInstant();
        return !clock.instant().isBefore(begins) && clock.instant().isBefore(expires());
    }

    /** Whether somebody else issued it and no certificate of theirs comes with it. */
    public boolean alone() {
        X509Certificate own = chain.getFirst();
        return chain.size() == 1 && !own.getIssuerX500Principal().equals(own.getSubjectX500Principal());
    }

    /** Whether the key is the one that the certificate is about. */
    boolean matches() {
        PublicKey told = chain.getFirst().getPublicKey();
        String algorithm = SIGNATURES.get(key.getAlgorithm());
        if (!told.getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        if (algorithm == null) {
            return true;
        }
        try {
            Signature signature = Signature.getInstance(algorithm);
            byte[] message = told.getEncoded();
            signature.initSign(key);
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(told);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ServerCertificate[" + names() + " until " + expires() + "]";
    }
}
