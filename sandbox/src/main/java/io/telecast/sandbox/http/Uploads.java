package io.telecast.sandbox.http;

import io.telecast.api.chat.MediaKind;
import io.telecast.sandbox.content.Content;
import io.telecast.sandbox.content.ContentStore;
import io.telecast.sandbox.content.GeneratedContent;
import io.telecast.sandbox.content.MediaTypes;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.world.FileNames;
import io.telecast.sandbox.world.UserWriting;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /api/upload} and {@code /api/sample}: files sent by a user. */
final class Uploads {

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9!#$&^_.+-]{1,64}/[a-zA-Z0-9!#$&^_.+-]{1,64}");
    private static final int MAX_SIDE = 100_000;
    private static final long MAX_MILLIS = 1_000_000_000L;

    private final UserWriting writing;
    private final ContentStore contents;
    private final SentSamples samples;

    Uploads(UserWriting writing, ContentStore contents, SentSamples samples) {
        this.writing = writing;
        this.contents = contents;
        this.samples = samples;
    }

    void register(Routes routes) {
        routes.add("POST", "/api/upload", this::upload).add("POST", "/api/sample", this::sample);
    }

    private Object sample(Call call) throws Exception {
        Body body = call.body("as", "chat", "sample", "caption", "replyTo", "name", "size", "seed");
        return writing.sendFile(
                body.number("as"),
                body.number("chat"),
                samples.required(body),
                body.text("caption", ""),
                body.number("replyTo", 0));
    }

    private Object upload(Call call) throws Exception {
        Query query = call.query();
        long user = query.number("as");
        long chat = query.number("chat");
        String name = FileNames.clean(query.text("name", "file"));
        String type = type(query.text("type", ""), name);
        MediaKind kind = kind(query.text("kind", "auto"), type);
        long millis = Math.round(number(query, "duration", MAX_MILLIS / 1000.0) * 1000);
        int width = (int) number(query, "width", MAX_SIDE);
        int height = (int) number(query, "height", MAX_SIDE);
        writing.requireWritable(user, chat);
        if (call.length() > GeneratedContent.MAX_SIZE) {
            throw new Call.TooLong("A file has at most " + GeneratedContent.MAX_SIZE + " bytes (4000 MiB).");
        }
        Content.Upload content = contents.save(call.stream(), GeneratedContent.MAX_SIZE);
        if (content.size() == 0) {
            contents.discard(content);
            throw new IllegalArgumentException(
                    "The file is empty; Telegram takes none of these. Send its bytes as the body.");
        }
        var sample = new Sample(name, kind, type, content, millis, width, height, "");
        return writing.sendFile(user, chat, sample, query.text("caption", ""), query.number("replyTo", 0));
    }

    private static String type(String given, String name) {
        String essence = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (essence.isEmpty()) {
            return MediaTypes.type(name);
        }
        if (!TYPE.matcher(essence).matches()) {
            throw new IllegalArgumentException("`type` is a media type such as video/mp4.");
        }
        return essence;
    }

    private static MediaKind kind(String given, String type) {
        if (given.equals("auto")) {
            return MediaTypes.kind(type);
        }
        return Arrays.stream(MediaKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`kind` is auto, "
                        + Arrays.stream(MediaKind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static double number(Query query, String name, double most) {
        String text = query.text(name, "0");
        if (text.matches("[0-9]{1,9}([.][0-9]{1,9})?") && Double.parseDouble(text) <= most) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("`" + name + "` is a number from 0 to " + (long) most + ".");
    }
}
