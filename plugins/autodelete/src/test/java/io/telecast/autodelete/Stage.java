package io.telecast.autodelete;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;

/** What most tests begin with: a host with the plugin, and files that can be asked for. */
final class Stage {

    private Stage() {}

    static TelecastExtension telecast() {
        return TelecastExtension.with(AutodeletePlugin.class)
                .withPlugin("orders", OrdersPlugin.class)
                .build();
    }

    /** Stores a file; answers its share link. */
    static String share(TelecastExtension telecast, String name) {
        return store(telecast.admin().chatWith(telecast.bot()), name).link("Share link");
    }

    static TestMessage store(TestChat chat, String name) {
        chat.sendFile(TestFile.of(name, 2000));
        return chat.await(name);
    }

    /** Opens a share link and answers the file. */
    static TestMessage fetch(TestChat chat, String link, String name) {
        chat.open(link);
        return chat.awaitFile(name);
    }

    static TestChat chat(TelecastExtension telecast, TestUser user) {
        return user.chatWith(telecast.bot());
    }
}
