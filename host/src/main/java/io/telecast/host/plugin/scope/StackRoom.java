package io.telecast.host.plugin.scope;

/**
 * Makes sure that the stack has room for the host's own work. A stack that overflows within it could leave a lock held or a
 * connection lost that everybody needs; so a plugin that is about to run out of stack learns of it before it enters.
 */
final class StackRoom {

    private static final int FRAMES = 2_000;

    private StackRoom() {}

    /** Throws {@link StackOverflowError}, with nothing done, unless there is room for a hundred kilobytes and more. */
    static void ensure() {
        if (deep(FRAMES, 1, 2, 3, 4) == 0) {
            throw new StackOverflowError();
        }
    }

    /** Never 0; the parameters are what takes room. */
    private static long deep(int left, long a, long b, long c, long d) {
        return left == 0 ? 1 | a ^ b ^ c ^ d : deep(left - 1, b + left, c, d, a) | 1;
    }
}
