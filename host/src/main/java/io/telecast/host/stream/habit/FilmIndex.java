package io.telecast.host.stream.habit;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Where a film has its index, without which no player can show or seek, if that is behind the pictures: players read the
 * beginning, jump to the index and come back. What is not understood has none.
 */
public final class FilmIndex {

    private FilmIndex() {}

    /**
     * Looks for the index.
     *
     * @param head the first bytes of the file, as many as are there; any bytes whatever
     * @param size of the whole file, in bytes
     * @return the place of the index in the file, behind the pictures and before the end
     */
    public static OptionalLong behind(ByteBuffer head, long size) {
        ByteBuffer bytes = head.slice();
        OptionalLong place = MatroskaIndex.begins(bytes) ? MatroskaIndex.cues(bytes) : Mp4Index.afterMedia(bytes);
        return place.isPresent() && place.getAsLong() > 0 && place.getAsLong() < size ? place : OptionalLong.empty();
    }
}
