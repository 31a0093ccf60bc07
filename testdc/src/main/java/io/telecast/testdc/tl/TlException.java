package io.telecast.testdc.tl;

/** Bytes that are no object of the schema, or an object that does not fit it. */
public class TlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TlException(String message) {
        super(message);
    }

    public TlException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A constructor or method that the schema does not have. */
    public static final class Unknown extends TlException {

        private static final long serialVersionUID = 1;

        private final int id;

        Unknown(String what, int id) {
            super("The schema has no " + what + " " + hex(id) + ".");
            this.id = id;
        }

        /** As schemas write it. */
        public String hexId() {
            return hex(id);
        }

        private static String hex(int id) {
            return "#" + Integer.toHexString(id);
        }
    }
}
