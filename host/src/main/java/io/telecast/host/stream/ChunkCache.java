package io.telecast.host.stream;

import io.telecast.host.files.FileRecord;
import java.util.Optional;

/**
 * Files in chunks of one size, kept within a budget of memory. A chunk is fetched once however many want it. Thread-safe.
 */
public interface ChunkCache {

    /** Bytes of every chunk but a file's last; divides or equals 1 MiB. */
    int chunkSize();

    /**
     * Takes a chunk that is wanted now: from memory, from a fetch under way, or from a new fetch, which brings the wanted
     * place first.
     *
     * @param viewer whose turn it takes if it has to be fetched
     * @param index the chunk's number in the file, from 0
     * @param wanted the place in the chunk that is wanted first
     */
    ChunkLease take(Viewer viewer, FileRecord file, long index, int wanted);

    /** Takes a chunk that will be wanted soon; empty where fetches that are wanted now need the room. */
    Optional<ChunkLease> takeAhead(Viewer viewer, FileRecord file, long index);

    /** Whether readers hold so much that nobody should hold a chunk longer than it takes to copy from it. */
    boolean full();

    /** A reader comes to a chunk: what lies before it and is there is kept for it while it goes on. */
    ReaderPlace enter(FileRecord file, long index);

    /** Bytes that all chunks may have together. */
    long budget();

    /** Bytes of chunks that are kept. */
    long cachedBytes();

    /** Bytes of chunks that are no longer kept, but still read by somebody. */
    long strayBytes();

    /** Bytes of chunks that are no longer kept but for a reader that comes up to them. */
    long retainedBytes();

    /** Bytes of memory that chunks have, or had and will have again. */
    long memoryBytes();

    /** Fetches under way. */
    int fetches();

    /** Chunks that are in somebody's hands, counted for each. */
    int leases();

    /** How often a chunk was there or on its way. */
    long hits();

    /** How often a chunk had to be fetched. */
    long misses();
}
