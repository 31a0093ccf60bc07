package io.telecast.host.plugin.trust;

/**
 * What is known of where a jar comes from.
 *
 * @param signedBy the name of the listed key that has signed it, empty for none
 * @param key the key, listed or not, whose signature holds; empty for none
 * @param remark why the signature that lies beside it does not count, empty if it does or there is none
 * @param basis why it is accepted
 */
public record Trust(String signedBy, String key, String remark, Basis basis) {

    /** Of a jar of which nothing is known. */
    public static final Trust UNKNOWN = new Trust("", "", "", Basis.NONE);

    /** Reasons to accept a jar. */
    public enum Basis {
        /** A listed key has signed it. */
        SIGNED,
        /** Its hash is pinned. */
        PINNED,
        /** It is one of those that came with Telecast. */
        BUNDLED,
        /** The operator asks for nothing. */
        UNCHECKED,
        /** It is not accepted. */
        NONE
    }

    /** Who has signed, in words. */
    public String signer() {
        if (!signedBy.isEmpty()) {
            return signedBy;
        }
        if (!key.isEmpty()) {
            return "a key that is not listed (" + key + ")";
        }
        return remark.isEmpty() ? "nobody" : "nobody: " + remark;
    }

    /** Why it is accepted, in words. */
    public String reason() {
        return switch (basis) {
            case SIGNED -> "it is signed by " + signedBy;
            case PINNED -> "its hash is pinned";
            case BUNDLED -> "it came with Telecast";
            case UNCHECKED -> "plugins.require is nothing";
            case NONE -> "it is not";
        };
    }
}
