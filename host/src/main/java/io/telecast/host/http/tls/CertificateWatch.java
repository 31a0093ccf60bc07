package io.telecast.host.http.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the files of a certificate have changed. It compares their content, since tools that renew move links,
 * replace files or write over them; and it waits until two looks find the same, since they write one file after the
 * other. Not thread-safe.
 */
final class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final CertificateFiles files;
    private final Taker taker;
    private String taken;
    private String lately;

    /** What uses the certificate. */
    interface Taker {
        void take(ServerCertificate certificate) throws Exception;
    }

    /** @param taker gets each new certificate that can be used */
    CertificateWatch(CertificateFiles files, Taker taker) {
        this.files = files;
        this.taker = taker;
        taken = state();
        lately = taken;
    }

    /** Looks once. */
    void look() {
        String now = state();
        boolean settled = now.equals(lately);
        lately = now;
        if (!settled || now.equals(taken)) {
            return;
        }
        taken = now;
        try {
            taker.take(CertificateReader.read(files));
        } catch (CertificateException e) {
            LOG.warn("The old certificate stays in use, since the new one cannot be used. {}", e.getMessage());
        } catch (Exception e) {
            LOG.warn("The old certificate stays in use. Restart to use the new one.", e);
        }
    }

    private String state() {
        return state(files.certificate()) + state(files.key());
    }

    private static String state(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CertificateReader.bytes(file, ""));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            return Files.exists(file) ? "unreadable" : "missing";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
