package io.telecast.testdc.world;

/**
 * What proves that a bot has met somebody or something; another one for every bot. The same in every process, so that a client
 * may keep them. Immutable.
 */
public final class AccessHashes {

    private static final long SEED = 0x74657374_64630001L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** What is named by a hash; the same number may be the id of several. */
    public enum Kind {
        USER(1),
        CHANNEL(2),
        FILE(3);

        private final long number;

        Kind(long number) {
            this.number = number;
        }
    }

    /** Never 0, which stands for a hash that is not known. */
    public long of(long bot, Kind kind, long id) {
        long mixed = mix(mix(mix(SEED + kind.number) + bot * GOLDEN) + id);
        return mixed == 0 ? 1 : mixed;
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
