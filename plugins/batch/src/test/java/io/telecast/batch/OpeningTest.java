package io.telecast.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.testkit.TelecastExtension;
import io.telecast.testkit.TestChannel;
import io.telecast.testkit.TestChat;
import io.telecast.testkit.TestMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a batch, as who opens it sees it. */
class OpeningTest {

    @RegisterExtension
    static final TelecastExtension telecast = Scene.host()
            .withPlugin("gate", GatePlugin.class)
            .withPlugin("listener", ListenerPlugin.class)
            .build();

    private final Scene scene = new Scene(telecast);

    /** The chat of somebody new whom the gate lets in. */
    private TestChat ben() {
        TestChat ben = scene.somebody();
        ben.send("/unlock");
        ben.await("", message -> message.fromBot() && message.replyTo() != 0);
        return ben;
    }

    @Test
    void theFilesComeInOrderWithTheirButtons() {
        String link = scene.shareLink("Course", 12);
        TestChat ben = ben();

        ben.open(link);
        TestMessage end = ben.await("That was all of Course");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(12));
        assertThat(ben.files())
                .allSatisfy(file -> assertThat(file.link("Watch")).contains("/watch/"));
        assertThat(end.text()).contains("12 files");
        assertThat(end.link("List")).contains("/batch/");
        assertThat(end.link("Play all")).contains("/watch/");
        assertThat(ben.messages()).noneMatch(message -> message.text().contains("Sending"));
    }

    @Test
    void oneFileComesWithoutManyWords() {
        String link = scene.shareLink("Short", 1);
        TestChat ben = ben();

        ben.open(link);
        ben.awaitFile("1.mp4");
        telecast.clock().awaitJobs();

        assertThat(ben.messages()).noneMatch(message -> message.text().contains("That was"));
    }

    @Test
    void theGateIsAskedOnceAndThenTheBatchGoesOn() {
        String link = scene.shareLink("Gated", 5);
        TestChat ben = scene.somebody();
        long before = asked(ben);

        ben.open(link);
        ben.await("Locked: 5 files");
        assertThat(ben.files()).isEmpty();
        ben.send("/unlock");
        ben.await("That was all of Gated");

        assertThat(Scene.names(ben)).isEqualTo(Scene.numbered(5));
        assertThat(asked(ben) - before).isEqualTo(2);
    }

    private static long asked(TestChat chat) {
        chat.send("/asked");
        return Long.parseLong(chat.await("times").text().replaceAll("\\D", ""));
    }

    @Test
    void othersHearOfEveryFileAndOfTheEnd() {
        String link = scene.shareLink("Heard", 4);
        TestChat ben = ben();
        String before = heard(ben);

        ben.open(link);
        ben.await("That was all of Heard");
        ben.open(link);
        ben.await("That was all of Heard");

        assertThat(heard(ben)).isEqualTo(plus(before, 8, 2, 2));
    }

    private static String heard(TestChat chat) {
        chat.send("/heard");
        return chat.await("heard").text();
    }

    private static String plus(String heard, int files, int orders, int finished) {
        int[] numbers = java.util.Arrays.stream(heard.split("\\D+"))
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        return "heard " + (numbers[0] + files) + " files of " + (numbers[1] + orders) + " orders, "
                + (numbers[2] + finished) + " finished";
    }

    @Test
    void aMissingFileIsTold() {
        TestChannel storage = telecast.storageChannel();
        String link = scene.shareLink("Holes", 4);
        List<TestMessage> stored = storage.messages();
        storage.delete(stored.get(stored.size() - 3));
        TestChat ben = ben();

        ben.open(link);
        TestMessage end = ben.await("1 file could not be sent");

        assertThat(end.text()).contains("3 files");
        assertThat(Scene.names(ben)).containsExactly("1.mp4", "3.mp4", "4.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-", "b-x", "b-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "b-----", "b-b-b-b"})
    void whatIsNoShareLinkOpensNothing(String payload) {
        TestChat ben = ben();

        ben.open("https://t.me/" + telecast.bot().username() + "?start=" + payload);

        ben.await("This link opens nothing");
    }

    @Test
    void aChangedShareLinkOpensNothing() {
        String link = scene.shareLink("Forged", 2);
        TestChat ben = ben();
        char last = link.charAt(link.length() - 6);

        ben.open(link.substring(0, link.length() - 6) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 5));

        ben.await("This link opens nothing");
    }

    @Test
    void theTokenOfThePageIsNoShareLink() {
        String page = scene.batch("Mixed", 2).link("List");
        String token = page.substring(page.lastIndexOf('/') + 1);
        TestChat ben = ben();

        ben.send("/start b-" + token);

        ben.await("This link opens nothing");
    }
}
