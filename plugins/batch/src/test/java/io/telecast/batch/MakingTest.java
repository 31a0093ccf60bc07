package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestFile;
import io.telecast.testkit.TestMessage;
import io.telecast.testkit.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Making a batch, as who makes it sees it. */
class MakingTest {

    @RegisterExtension
    static final TelecastExtension telecast =
            Scene.host().setting("maxMessages", "20").build();

    private final Scene scene = new Scene(telecast);

    @Test
    void oneLinkForManyMessages() {
        TestChannel channel = telecast.channel("Lectures");
        TestMessage first = channel.post(TestFile.of("a.mp4", 3000));
        channel.post("only words");
        channel.postServiceMessage("Channel photo updated");
        TestMessage gone = channel.post(TestFile.of("gone.mp4", 3001));
        channel.post(TestFile.of("b.mp3", 3002));
        channel.delete(gone);
        TestMessage last = channel.post(TestFile.text("c.txt", "words"));
        TestChat ada = scene.ada();

        ada.send("/batch " + first.link() + " " + last.link() + "?single Autumn <term>");
        TestMessage done = ada.await("contains 3 files");

        assertThat(done.text()).contains("Autumn <term>", "5.9 KiB");
        assertThat(done.link("Share link"))
                .startsWith("https://t.me/" + telecast.bot().username() + "?start=b-");
        assertThat(done.link("List")).startsWith(telecast.url() + "/batch/");
        assertThat(done.text()).contains(done.link("Share link"), done.link("List"));
        TestMessage document =
                ada.await("the document", message -> message.text().contains("The list of Autumn"));
        assertThat(document.fileName()).isEqualTo("batch.json");
        assertThat(document.fileBytes()).asString().contains("\"file_name\": \"c.txt\"");
    }

    @Test
    void theOrderOfTheEndsDoesNotMatter() {
        List<TestMessage> posts = scene.videos(telecast.channel("Backwards"), 3);

        TestMessage done = scene.batch(posts.getLast(), posts.getFirst());

        assertThat(done.text())
                .contains("contains 3 files", "Backwards " + posts.getFirst().id() + "–");
    }

    @Test
    void firstAndLastMayBeTheSame() {
        TestMessage post = telecast.channel("Single").post(TestFile.of("one.mp4", 3100));

        assertThat(scene.batch(post, post).text()).contains("Single " + post.id(), "contains 1 file (");
    }

    @Test
    void publicChannelsAreNamed() {
        TestChannel channel = telecast.channel("Public", "public_lectures");
        List<TestMessage> posts = scene.videos(channel, 2);
        TestChat ben = scene.somebody();

        ben.send("/batch telegram.dog/public_lectures/" + posts.getFirst().id() + " t.me/s/Public_Lectures/"
                + posts.getLast().id());

        ben.await("contains 2 files");
    }

    @Test
    void theSameFileTwiceIsThereTwice() {
        TestChannel channel = telecast.channel("Twice");
        TestMessage first = channel.post(TestFile.of("same.mp4", 3200));
        TestMessage last = channel.post(TestFile.of("same.mp4", 3200));

        assertThat(scene.batch(first, last).text()).contains("contains 2 files");
    }

    @Test
    void theCommandEndsTheQuestions() {
        TestChat ada = scene.ada();
        ada.send("/batch");
        ada.await("first");
        ada.send("/cancel");
        ada.await("Cancelled.");
        ada.send("/cancel");
        ada.await("There is nothing to cancel.");
    }

    @Test
    void theQuestionsOutliveRestarts() {
        TestChannel channel = telecast.channel("Restarts");
        TestMessage first = channel.post(TestFile.of("one.mp4", 3200));
        TestMessage last = channel.post(TestFile.of("two.mp4", 3200));
        TestChat ada = scene.ada();
        ada.send("/batch");
        ada.await("Forward me the first message");
        telecast.restart();
        ada.send(first.link());
        ada.await("Now the last message");
        telecast.restart();
        ada.send(last.link());
        ada.await("contains 2 files");
    }

    @Test
    void othersCannotEndLinksWithForgedButtons() {
        TestMessage done = scene.batch("Mine", 2);
        String end = done.data("End links");
        TestChat eve = scene.somebody(telecast.user("Eve"));
        TestMessage hers = scene.stored(eve);

        for (String action : List.of("end", "endyes", "endno")) {
            String data = end.replace(":end:", ":" + action + ":");
            assertThat(eve.forge(hers, data).text()).contains("Only who made the batch");
            assertThat(eve.forge(hers, data.replaceFirst("[0-9]+$", "999999999"))
                            .text())
                    .contains("have ended already");
            assertThat(eve.forge(hers, data.replaceFirst("[0-9]+$", "x'--")).text())
                    .contains("have ended already");
        }
        assertThat(telecast.http().get(done.link("List")).status()).isEqualTo(200);
    }

    @Test
    void forwardedMessagesAreTheEnds() {
        TestChannel channel = telecast.channel("Forwarded");
        List<TestMessage> posts = scene.videos(channel, 4);
        TestChat ada = scene.ada();

        ada.send("/batch");
        ada.await("Forward me the first message");
        ada.forward(posts.get(1));
        ada.await("Now the last message");
        ada.send("what?");
        ada.await("neither a forwarded message of a channel nor the link");
        ada.sendFile(TestFile.of("own.mp4", 3300));
        ada.await("I cannot see where that message comes from");
        ada.forward(posts.get(3));

        ada.await("contains 3 files");
    }

    @Test
    void oneLinkIsEnoughForTheFirst() {
        List<TestMessage> posts = scene.videos(telecast.channel("Half"), 2);
        TestChat ada = scene.ada();

        ada.send("/batch " + posts.getFirst().link());
        ada.await("Now the last message");
        ada.send(posts.getLast().link());

        ada.await("contains 2 files");
    }

    @Test
    void aQuestionCanBeCancelled() {
        TestChat ada = scene.ada();
        ada.send("/batch");
        TestMessage question = ada.await("Forward me the first message");

        ada.press(question, "Cancel");
        assertThat(ada.await("Cancelled.").id()).isEqualTo(question.id());
        ada.sendFile(TestFile.of("upload.mp4", 3400));

        ada.await("upload.mp4");
    }

    @Test
    void twoChatsAreNoRange() {
        TestMessage one = telecast.channel("One").post("x");
        TestMessage other = telecast.channel("Other").post("x");
        TestChat ada = scene.ada();

        ada.send("/batch " + one.link() + " " + other.link());

        ada.await("The two messages are in different chats");
    }

    @Test
    void theRangeHasALimit() {
        TestChannel channel = telecast.channel("Long");
        TestChat ada = scene.ada();

        ada.send("/batch " + channel.link(1) + " " + channel.link(2_147_483_647));
        ada.await("these are 2147483647 messages; a batch has at most 20");
        ada.send("/batch " + channel.link(1) + " " + channel.link(21));
        ada.await("these are 21 messages");
        ada.send("/batch " + channel.link(1) + " " + channel.link(20));
        ada.await("There is no file in these 20 messages");
    }

    @Test
    void whatIsNoLinkIsNamed() {
        TestChat ada = scene.ada();

        ada.send("/batch <b>here</b> t.me/c/1/2");

        ada.await("<b>here</b> is not the link of a message");
    }

    @Test
    void aChatThatTheBotCannotReadIsToldApart() {
        TestChannel channel = telecast.channel("Left");
        String link = channel.post(TestFile.of("x.mp4", 3500)).link();
        channel.remove(telecast.bot());
        TestChat ada = scene.ada();

        for (String unreadable : List.of(link, "t.me/c/123456/7", "t.me/no_such_channel/7")) {
            ada.send("/batch " + unreadable + " " + unreadable);
            ada.await("I cannot read that chat. Make @" + telecast.bot().username() + " an administrator there");
        }
    }

    @Test
    void aBotIsNoChannel() {
        TestChat ada = scene.ada();
        String bot = telecast.bot().username();

        ada.send("/batch t.me/" + bot + "/1 t.me/" + bot + "/2");

        ada.await("I cannot read that chat");
    }

    @Test
    void onlyMembersMakeBatchesOfAPrivateChannel() {
        TestChannel channel = telecast.channel("Private");
        List<TestMessage> posts = scene.videos(channel, 2);
        TestUser user = telecast.user("Ben");
        TestChat ben = scene.somebody(user);
        String command =
                "/batch " + posts.getFirst().link() + " " + posts.getLast().link();

        ben.send(command);
        ben.await("Join that chat first");
        channel.add(user);
        ben.send(command);
        ben.await("contains 2 files");
    }

    @Test
    void theStorageChannelIsNobodysSource() {
        String link = telecast.storageChannel().link(1);
        TestChat ben = scene.somebody();

        ben.send("/batch " + link + " " + link);

        ben.await("Join that chat first");
    }

    @Test
    void operatorsSayWhoMakesBatches() {
        TestMessage post = telecast.channel("Closed", "closed_shop").post(TestFile.of("x.mp4", 3600));
        TestChat ben = scene.somebody();
        telecast.settings().set("makers", "ADMINS");
        try {
            ben.send("/batch " + post.link() + " " + post.link());
            ben.await("Only administrators make batches here");
        } finally {
            telecast.settings().set("makers");
        }
        ben.send("/batch " + post.link() + " " + post.link());
        ben.await("contains 1 file");
    }

    @Test
    void linksEndWhenTheirMakerSaysSo() {
        TestMessage done = scene.batch("Ending", 2);
        TestChat ada = scene.ada();

        ada.press(done, "End links");
        ada.press(ada.await("End all links to Ending"), "Keep them");
        ada.await("The links stay");
        assertThat(telecast.http().get(done.link("List")).status()).isEqualTo(200);
        ada.press(done, "End links");
        ada.press(ada.await("End all links to Ending"), "Yes, end them");
        ada.await("have ended");

        assertThat(telecast.http().get(done.link("List")).status()).isEqualTo(410);
        TestChat ben = scene.somebody();
        ben.open(done.link("Share link"));
        ben.await("This batch has ended");
        assertThat(ada.press(done, "End links").text()).contains("ended already");
    }

    @Test
    void revokeEndsThemToo() {
        TestMessage done = scene.batch("Revoked", 2);
        TestChat ada = scene.ada();

        ada.reply(done, "/revoke");
        ada.await("have ended");

        assertThat(telecast.http().get(done.link("List")).status()).isEqualTo(410);
    }

    @Test
    void helpTellsHow() {
        TestChat ada = scene.ada();

        ada.send("/help batch");

        assertThat(ada.await("/batch [first link] [last link] [title]").text()).contains("My lectures");
    }
}
