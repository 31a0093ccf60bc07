package io.telecast.verify;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;

/** What most tests begin with: a host with the plugin, and a file that can be asked for. */
final class Stage {

    private Stage() {}

    static TelecastExtension telecast() {
        return TelecastExtension.with(VerifyPlugin.class)
                .setting("ask", "true")
                .withPlugin("helper", HelperPlugin.class)
                .build();
    }

    /** Stores a file; answers the reply with its links. */
    static TestMessage store(TestChat chat, String name) {
        chat.sendFile(TestFile.of(name, 2000));
        return chat.await(name);
    }

    /** Stores a file as the administrator; answers its share link. */
    static String share(TelecastExtension telecast, String name) {
        return store(telecast.admin().chatWith(telecast.bot()), name).link("Share link");
    }

    /** Opens a link without being verified; answers the invitation. */
    static TestMessage refused(TestChat chat, String link) {
        chat.open(link);
        return chat.await("not verified yet");
    }
}
