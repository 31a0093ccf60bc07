package io.telecast.host.http.tls;

import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a web server needs to speak TLS 1.2 and 1.3. The certificate is replaced when its files change; connections that
 * there are go on with the one that they began with.
 */
public final class Tls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private final SslContextFactory.Server contexts = new SslContextFactory.Server();
    private final InstantSource clock;
    private final Thread watcher;

    private Tls(CertificateFiles files, Duration every, InstantSource clock) throws CertificateException {
        this.clock = clock;
        contexts.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        contexts.setCipherComparator(HTTP2Cipher.COMPARATOR);
        contexts.setKeyStorePassword("");
        var watch = new CertificateWatch(files, this::replace);
        ServerCertificate first = CertificateReader.read(files);
        contexts.setKeyStore(KeyStores.of(first));
        tell("Serving HTTPS", first);
        watcher = Thread.ofVirtual().name("certificate watch").unstarted(() -> watch(watch, every));
    }

    /**
     * Reads the certificate and watches its files from then on.
     *
     * @param every how often to look at the files
     * @throws CertificateException if it cannot be used
     */
    public static Tls open(CertificateFiles files, Duration every, InstantSource clock) throws CertificateException {
        var tls = new Tls(files, every, clock);
        tls.watcher.start();
        return tls;
    }

    /** What makes the engines of connections. */
    public SslContextFactory.Server contexts() {
        return contexts;
    }

    private void replace(ServerCertificate certificate) throws Exception {
        contexts.reload(factory -> factory.setKeyStore(KeyStores.of(certificate)));
        tell("Took the new certificate", certificate);
    }

    private void tell(String what, ServerCertificate certificate) {
        String names = String.join(", ", certificate.names());
        if (certificate.isValid(clock)) {
            LOG.info("{}, for {}, valid until {}.", what, names, certificate.expires());
        } else {
            LOG.warn(
                    "{}, for {}, but it is valid until {} only from {}: browsers refuse it now. Renew it; the new file is"
                            + " taken without a restart.",
                    what,
                    names,
                    certificate.expires(),
                    certificate.chain().getFirst().getNotBefore().toInstant());
        }
    }

    private static void watch(CertificateWatch watch, Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                watch.look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the files no more. */
    @Override
    public void close() {
        watcher.interrupt();
    }
}
