package io.telecast.host.admin.console;

import io.telecast.api.storage.Store;
import io.telecast.api.storage.Versioned;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Links that let an operator in, each once and not for long. Calls block on the database; any thread may call. */
public final class SignInLinks {

    /** How long a link waits to be used. */
    public static final Duration VALID = Duration.ofMinutes(5);

    static final String PATH = "/sign-in/";

    private final Store<SignInRecord> links;
    private final URI publicUrl;
    private final SecureRandom random;
    private final InstantSource clock;

    /**
     * Keeps links in a store.
     *
     * @param publicUrl what every address starts with, without a slash at the end
     */
    public SignInLinks(Store<SignInRecord> links, URI publicUrl, SecureRandom random, InstantSource clock) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a link, which is a secret. */
    public URI make(Operator operator) {
        SecretToken token = SecretToken.random(random);
        links.put(new SignInRecord(
                token.hash(),
                operator.userId(),
                operator.name(),
                clock.instant().plus(VALID)));
        return URI.create(publicUrl + ConsoleServlet.PATH + PATH + token.text());
    }

    /** Whose link this is, if it can still be used; previews of a link do no more than this. */
    Optional<Operator> look(SecretToken token) {
        return links.get(token.hash()).map(SignInLinks::operator);
    }

    /** Uses a link up: of several who try, one gets in. */
    Optional<Operator> use(SecretToken token) {
        Optional<Versioned<SignInRecord>> found = links.getVersioned(token.hash());
        return found.filter(links::delete).map(Versioned::record).map(SignInLinks::operator);
    }

    private static Operator operator(SignInRecord link) {
        return new Operator(link.userId(), link.name());
    }
}
