package io.telecast.shortener;

/** The keys that services give their customers. */
final class Keys {

    static final int MAX_LENGTH = 256;
    private static final int SHOWN = 2;
    private static final int LEAST_TO_SHOW = 8;

    private Keys() {}

    /** Whether this can be a key: nothing that would end a header or break out of an address. */
    static boolean valid(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    /** Enough to recognise one's own key. */
    static String masked(String key) {
        return key.length() < LEAST_TO_SHOW
                ? "••••"
                : key.substring(0, SHOWN) + "••••" + key.substring(key.length() - SHOWN);
    }
}
