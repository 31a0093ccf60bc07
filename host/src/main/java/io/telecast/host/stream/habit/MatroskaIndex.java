package io.telecast.host.stream.habit;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** RFC 9559: within the Segment, a SeekHead says where other elements are, counted from where the Segment's data begin. */
final class MatroskaIndex {

    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long SEEK_HEAD = 0x114D9B74L;
    private static final long SEEK = 0x4DBBL;
    private static final long SEEK_ID = 0x53ABL;
    private static final long SEEK_POSITION = 0x53ACL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long CUES = 0x1C53BB6BL;
    private static final int MOST_ELEMENTS = 256;

    private final ByteBuffer head;
    private int left = MOST_ELEMENTS;

    private MatroskaIndex(ByteBuffer head) {
        this.head = head;
    }

    static boolean begins(ByteBuffer head) {
        return head.limit() >= 4 && (head.getInt(0) & 0xffffffffL) == EBML;
    }

    /** Where the Cues are, if a SeekHead before the first Cluster says so. */
    static OptionalLong cues(ByteBuffer head) {
        return new MatroskaIndex(head).find();
    }

    private OptionalLong find() {
        Optional<EbmlElement> header = element(0);
        Optional<EbmlElement> segment = header.flatMap(it -> element(it.end()));
        if (segment.isEmpty() || segment.get().id() != SEGMENT) {
            return OptionalLong.empty();
        }
        long start = segment.get().data();
        for (Optional<EbmlElement> child = element(start);
                child.isPresent();
                child = element(child.get().end())) {
            long id = child.get().id();
            if (id == CLUSTER || id == CUES) {
                break;
            }
            if (id == SEEK_HEAD) {
                OptionalLong position = position(child.get());
                return position.isPresent() && position.getAsLong() <= Long.MAX_VALUE - start
                        ? OptionalLong.of(start + position.getAsLong())
                        : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /** Of the Cues, as a SeekHead has it. */
    private OptionalLong position(EbmlElement seekHead) {
        Optional<EbmlElement> seek = within(seekHead, seekHead.data());
        while (seek.isPresent()) {
            if (seek.get().id() == SEEK && value(seek.get(), SEEK_ID).orElse(0) == CUES) {
                return value(seek.get(), SEEK_POSITION);
            }
            seek = within(seekHead, seek.get().end());
        }
        return OptionalLong.empty();
    }

    /** The number that a child holds. */
    private OptionalLong value(EbmlElement parent, long id) {
        Optional<EbmlElement> child = within(parent, parent.data());
        while (child.isPresent() && child.get().id() != id) {
            child = within(parent, child.get().end());
        }
        return child.isPresent() ? child.get().number(head) : OptionalLong.empty();
    }

    private Optional<EbmlElement> within(EbmlElement parent, long at) {
        return at < parent.end() ? element(at) : Optional.empty();
    }

    private Optional<EbmlElement> element(long at) {
        return left-- > 0 ? EbmlElement.read(head, at) : Optional.empty();
    }
}
