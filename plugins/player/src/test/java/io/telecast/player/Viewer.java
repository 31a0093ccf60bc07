package io.telecast.player;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Somebody who sends files to the bot and looks at their pages. */
final class Viewer {

    private final TelecastExtension telecast;
    private final TestChat chat;

    Viewer(TelecastExtension telecast) {
        this.telecast = telecast;
        this.chat = telecast.user("Viewer").chatWith(telecast.bot());
    }

    /** Sends a file; answers what the bot replies. */
    TestMessage send(TestFile file) {
        return send(file, "");
    }

    TestMessage send(TestFile file, String caption) {
        chat.sendFile(file, caption);
        return chat.await("the file's links", message -> labels(message).contains("Download"));
    }

    /** Sends a file; answers the token of its links. */
    String token(TestFile file) {
        return token(send(file));
    }

    static String token(TestMessage reply) {
        return URI.create(reply.link("Download")).getPath().split("/")[2];
    }

    /** Makes a collection of files by their tokens; answers what the bot replies. */
    TestMessage collect(String title, String... tokens) {
        chat.send("/collect " + title + " " + Arrays.stream(tokens).collect(Collectors.joining(" ")));
        return chat.await("collected");
    }

    static String collectionToken(TestMessage reply) {
        return reply.text().split(" ")[1];
    }

    static String labels(TestMessage message) {
        return message.buttons().toString();
    }

    TestResponse get(String path) {
        return telecast.http().get(path);
    }
}
