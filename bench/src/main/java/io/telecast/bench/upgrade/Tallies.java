package io.telecast.bench.upgrade;

/**
 * What everybody has seen in a stretch of time.
 *
 * @param bytes that viewers have compared; what failed are wrong bytes and streams that broke
 * @param pauses of viewers, for what they had asked for
 * @param commands of users; what failed got no answer, or another than without upgrades
 * @param pages that wrk has opened
 */
record Tallies(Tally bytes, Tally pauses, Tally commands, Tally pages) {

    static Tallies fresh() {
        return new Tallies(new Tally(), new Tally(), new Tally(), new Tally());
    }

    boolean isClean() {
        return bytes.failed() + commands.failed() + pages.failed() == 0;
    }
}
