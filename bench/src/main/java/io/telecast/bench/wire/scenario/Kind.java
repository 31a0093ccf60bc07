package io.telecast.bench.wire.scenario;

/** What viewers do. */
public enum Kind {
    /** One viewer reads a file from end to end. */
    ONE,
    /** Each of a crowd reads a file of its own. */
    CROWD,
    /** All of a crowd read the same file. */
    SAME,
    /** As ONE and CROWD, on narrow lines. */
    CAP,
    /** First bytes of files of which nothing is known yet. */
    COLD,
    /** First bytes at random places of a file whose properties are known. */
    SEEK,
    /** A crowd reads one file, each at another place. */
    PLACES,
    /** A large crowd reads at the pace of a film, ten of each file. */
    PACED,
    /** As many read slowly, each a file of its own. */
    SLOW,
    /** Short ranges of what is in memory already. */
    SMALL,
    /** As SAME, PLACES and CROWD, while much goes wrong at the data centre. */
    FAULTS
}
