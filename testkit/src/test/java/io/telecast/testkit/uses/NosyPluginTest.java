package io.telecast.testkit.uses;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plugin that may answer, and may not act as the bots, keeps to the chats of those who call it. */
class NosyPluginTest {

    @RegisterExtension
    static final TelecastExtension telecast = TelecastExtension.with(NosyPlugin.class)
            .uses("commands", "buttons", "start-links", "files")
            .build();

    @Test
    void whoCallsIsAnswered() {
        TestChat ada = telecast.user("Ada").chatWith(telecast.bot());
        ada.send("/hello");
        TestMessage done = ada.await("Done");
        assertThat(ada.messages()).extracting(TestMessage::text).doesNotContain("Psst");
        ada.press(done, "Again");
        ada.await("Start pressed");
        ada.send("an answer");
        ada.await("Heard");
        ada.await("Start opened");
    }

    @Test
    void nobodyElseIsReached() {
        TestChat ben = telecast.user("Ben").chatWith(telecast.bot());
        TestChat eve = telecast.user("Eve").chatWith(telecast.bot());
        TestMessage file = eve.sendFile(TestFile.of("film.mp4", 100));
        eve.await("film.mp4");
        int before = ben.messages().size();
        eve.reply(file, "/spy " + ben.user().id());
        assertThat(eve.await("Got through").text()).isEqualTo("Got through: []");
        assertThat(ben.messages()).hasSize(before);
        assertThat(telecast.plugin().isOn()).isTrue();
    }
}
