package io.telecast.host.bot;

/**
 * A text that a pattern may look at so often and no more. Some patterns take years over a few words, and nothing else ends
 * the search. Not thread-safe.
 */
final class PatientText implements CharSequence {

    private static final int LOOKS = 1_000_000;

    private final CharSequence text;
    private int looks;

    /** The pattern is one that takes too long. */
    static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super("The pattern takes too long.", null, false, false);
        }
    }

    PatientText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new TooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
