package io.telecast.player;

import io.telecast.api.chat.MediaKind;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.FileLink;
import java.time.Instant;

/** Files to test with. */
final class Sample {

    static final String PUBLIC_URL = "https://tele.example/cast";

    private Sample() {}

    static StoredFile file(MediaKind kind, String name, String mimeType) {
        return new StoredFile(7, 100, 200, kind, name, mimeType, 432_031, "", 30, 1280, 720, Instant.EPOCH);
    }

    static StoredFile video() {
        return file(MediaKind.VIDEO, "test card.mp4", "video/mp4");
    }

    static StoredFile captioned(StoredFile file, String caption) {
        return new StoredFile(
                file.id(),
                file.botId(),
                file.ownerId(),
                file.kind(),
                file.name(),
                file.mimeType(),
                file.size(),
                caption,
                file.seconds(),
                file.width(),
                file.height(),
                file.storedAt());
    }

    static FileLink link(StoredFile file, String token) {
        String url = PUBLIC_URL + "/f/" + token + "/" + FileNames.encode(file.name());
        return new FileLink(file, token, url, url + "?download", 300);
    }
}
