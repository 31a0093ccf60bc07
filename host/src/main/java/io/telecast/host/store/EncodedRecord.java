package io.telecast.host.store;

/**
 * A record as databases keep it.
 *
 * @param expires milliseconds since 1970 from which on it does not exist, or {@link #NEVER}
 */
public record EncodedRecord(String key, long expires, String json, Indexed indexed) {

    /** The end of the year 9999: the last that every database's dates reach. */
    public static final long NEVER = 253_402_300_799_999L;

    /** Pages of raw records end when they have grown this long, in characters. */
    public static final int PAGE = 4 << 20;

    /** Leaves the content out: it may hold secrets. */
    @Override
    public String toString() {
        return "EncodedRecord[" + json.length() + " characters]";
    }
}
