package io.telecast.testdc.api;

import io.telecast.api.chat.MediaKind;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.Attachment;
import io.telecast.sandbox.world.FileEntry;
import io.telecast.sandbox.world.FileNames;
import io.telecast.testdc.rpc.RpcError;
import io.telecast.testdc.tl.TlObject;
import io.telecast.testdc.world.AccessHashes;
import io.telecast.testdc.world.Realm;
import io.telecast.testdc.world.WireIds;
import java.util.List;
import java.util.Optional;

/** Reads the file of a message that a bot wants to send: uploaded, or known from elsewhere. Thread-safe. */
final class InputMedia {

    private final Realm realm;
    private final Uploads uploads;

    InputMedia(Realm realm, Uploads uploads) {
        this.realm = realm;
        this.uploads = uploads;
    }

    Attachment of(Caller caller, TlObject media) {
        return switch (media.name()) {
            case "inputMediaUploadedDocument" -> new Attachment.Fresh(document(caller, media));
            case "inputMediaUploadedPhoto" -> new Attachment.Fresh(photo(caller, media));
            case "inputMediaDocument", "inputMediaPhoto" -> {
                TlObject id = media.object("id");
                FileEntry file = known(caller, id).orElseThrow(() -> RpcError.badRequest("MEDIA_INVALID"));
                realm.references().check(caller.bot(), file.id(), id.bytes("file_reference"));
                yield new Attachment.Known(file.id());
            }
            default -> throw RpcError.badRequest("MEDIA_INVALID");
        };
    }

    /** The file of an id and access hash. */
    private Optional<FileEntry> known(Caller caller, TlObject id) {
        long document = id.longValue("id");
        boolean right =
                id.longValue("access_hash") == realm.hashes().of(caller.bot(), AccessHashes.Kind.FILE, document);
        return right ? realm.registry().file(WireIds.file(document)) : Optional.empty();
    }

    private Sample photo(Caller caller, TlObject media) {
        Content content = uploads.take(caller, media.object("file"));
        return new Sample("photo.jpg", MediaKind.PHOTO, "image/jpeg", content, 0, 0, 0, "");
    }

    private Sample document(Caller caller, TlObject media) {
        TlObject file = media.object("file");
        List<TlObject> attributes = media.objects("attributes");
        String name = find(attributes, "documentAttributeFilename")
                .map(it -> it.text("file_name"))
                .orElse(file.text("name"));
        Optional<TlObject> video = find(attributes, "documentAttributeVideo");
        Optional<TlObject> audio = find(attributes, "documentAttributeAudio");
        double seconds =
                video.or(() -> audio).map(it -> it.doubleValue("duration")).orElse(0.0);
        return new Sample(
                FileNames.clean(name),
                media.has("force_file") ? MediaKind.DOCUMENT : kind(attributes),
                media.text("mime_type"),
                uploads.take(caller, file),
                Math.round(seconds * 1000),
                video.map(it -> it.intValue("w")).orElse(0),
                video.map(it -> it.intValue("h")).orElse(0),
                "");
    }

    private static MediaKind kind(List<TlObject> attributes) {
        Optional<TlObject> video = find(attributes, "documentAttributeVideo");
        if (find(attributes, "documentAttributeAnimated").isPresent()) {
            return MediaKind.ANIMATION;
        }
        if (video.isPresent()) {
            return video.get().has("round_message") ? MediaKind.VIDEO_NOTE : MediaKind.VIDEO;
        }
        return find(attributes, "documentAttributeAudio")
                .map(audio -> audio.has("voice") ? MediaKind.VOICE : MediaKind.AUDIO)
                .orElse(MediaKind.DOCUMENT);
    }

    private static Optional<TlObject> find(List<TlObject> attributes, String kind) {
        return attributes.stream().filter(it -> it.is(kind)).findFirst();
    }
}
