package io.telecast.testdc.world;

import io.telecast.sandbox.content.Samples;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.testdc.tl.TlObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Files as documents and photos of the wire. Thread-safe. */
public final class Documents {

    private static final int SENT = 1_700_000_000;
    private static final int THUMB_WIDTH = 320;
    private static final int THUMB_HEIGHT = 180;
    private static final int PHOTO_WIDTH = 800;
    private static final int PHOTO_HEIGHT = 600;

    /** The size of a preview. */
    public static final String THUMB = "m";

    /** The size of a whole photo. */
    public static final String WHOLE = "y";

    private final AccessHashes hashes;
    private final FileReferences references;
    private final Placement placement;

    public Documents(AccessHashes hashes, FileReferences references, Placement placement) {
        this.hashes = hashes;
        this.references = references;
        this.placement = placement;
    }

    /** The media of a message that a bot sees. */
    public TlObject media(long viewer, FileEntry file) {
        return switch (file.kind()) {
            case PHOTO -> TlObject.of("messageMediaPhoto", "photo", photo(viewer, file));
            case VIDEO, ANIMATION -> document(viewer, file).with("video", true);
            case VOICE -> document(viewer, file).with("voice", true);
            case VIDEO_NOTE -> document(viewer, file).with("video", true).with("round", true);
            case AUDIO, DOCUMENT -> document(viewer, file);
        };
    }

    private TlObject document(long viewer, FileEntry file) {
        String type = file.mimeType().isEmpty() ? "application/octet-stream" : file.mimeType();
        TlObject document = named("document", viewer, file)
                .with("mime_type", type)
                .with("size", file.size())
                .with("thumbs", file.thumb().isEmpty() ? null : List.of(thumb(file)))
                .with("attributes", attributes(file));
        return TlObject.of("messageMediaDocument", "document", document);
    }

    private TlObject photo(long viewer, FileEntry file) {
        var sizes = new ArrayList<TlObject>();
        if (!file.thumb().isEmpty()) {
            sizes.add(thumb(file));
        }
        int width = file.width() == 0 ? PHOTO_WIDTH : file.width();
        int height = file.height() == 0 ? PHOTO_HEIGHT : file.height();
        sizes.add(size(WHOLE, width, height, file.size()));
        return named("photo", viewer, file).with("sizes", sizes);
    }

    private TlObject named(String constructor, long viewer, FileEntry file) {
        long id = WireIds.document(file.id());
        return TlObject.of(constructor, "id", id, "access_hash", hashes.of(viewer, AccessHashes.Kind.FILE, id))
                .with("file_reference", references.of(viewer, file.id()))
                .with("date", SENT)
                .with("dc_id", placement.ofFile(file.id()));
    }

    private static List<TlObject> attributes(FileEntry file) {
        var all = new ArrayList<TlObject>();
        double seconds = file.millis() / 1000.0;
        switch (file.kind()) {
            case VIDEO -> all.add(video(file).with("supports_streaming", true));
            case ANIMATION -> {
                all.add(TlObject.of("documentAttributeAnimated"));
                all.add(video(file).with("nosound", true));
            }
            case VIDEO_NOTE -> all.add(video(file).with("round_message", true));
            case AUDIO -> all.add(TlObject.of("documentAttributeAudio", "duration", (int) Math.round(seconds)));
            case VOICE ->
                all.add(TlObject.of("documentAttributeAudio", "voice", true, "duration", (int) Math.round(seconds)));
            case DOCUMENT, PHOTO -> {}
        }
        String name = file.media().fileName();
        if (!name.isEmpty()) {
            all.add(TlObject.of("documentAttributeFilename", "file_name", name));
        }
        return all;
    }

    private static TlObject video(FileEntry file) {
        return TlObject.of("documentAttributeVideo", "duration", file.millis() / 1000.0)
                .with("w", file.width())
                .with("h", file.height());
    }

    private static TlObject thumb(FileEntry file) {
        return size(THUMB, THUMB_WIDTH, THUMB_HEIGHT, thumbnail(file).length);
    }

    private static TlObject size(String type, int width, int height, long bytes) {
        return TlObject.of("photoSize", "type", type, "w", width, "h", height, "size", bytes);
    }

    /** The bytes of a preview; only for files that have one. */
    public static byte[] thumbnail(FileEntry file) {
        try {
            return Samples.resource(file.thumb());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
