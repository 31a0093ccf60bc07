package io.telecast.host.plugin.catalogue;

/** A catalogue, or what it promises, cannot be used; nothing was changed. The message says what to do. */
public final class CatalogueException extends Exception {

    private static final long serialVersionUID = 1L;

    public CatalogueException(String sentence) {
        super(sentence);
    }

    public CatalogueException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
