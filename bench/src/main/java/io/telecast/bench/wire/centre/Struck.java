package io.telecast.bench.wire.centre;

/**
 * How often something was made to go wrong.
 *
 * @param floods requests that were answered with a flood wait
 * @param cuts lines that were cut before or within an answer
 * @param references requests that were refused since their reference had expired
 */
public record Struck(long floods, long cuts, long references) {

    public static final Struck NOTHING = new Struck(0, 0, 0);

    public long total() {
        return floods + cuts + references;
    }

    public Struck plus(Struck other) {
        return new Struck(floods + other.floods, cuts + other.cuts, references + other.references);
    }

    /** What has come since then. */
    public Struck since(Struck before) {
        return new Struck(floods - before.floods, cuts - before.cuts, references - before.references);
    }

    @Override
    public String toString() {
        return floods + " flood waits, " + cuts + " cut lines, " + references + " expired references";
    }
}
