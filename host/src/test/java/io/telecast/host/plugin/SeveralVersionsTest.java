package io.telecast.host.plugin;

import static io.telecast.host.plugin.PluginFolderTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plugin in several jars of the folder. */
class SeveralVersionsTest extends FolderStage {

    private static final String FAILS = "throw new Exception(\"no luck\");";

    @Test
    void theLatestIsUsedAndTheOtherTakesOverWhenItGoes() throws Exception {
        drop(says("hello", "1.10.0", "ten"), "b.jar");
        answers("ten");
        drop(says("hello", "1.9.0", "nine"), "a.jar");
        await().untilAsserted(() -> assertThat(host.ofFile("a.jar").state()).isEqualTo(PluginState.DUPLICATE));
        assertThat(host.ofFile("a.jar").problem())
                .isEqualTo("It has hello 1.9.0; b.jar has 1.10.0, which is used. Remove one of them.");
        assertThat(host.get("/hello").body()).isEqualTo("ten");

        drop(says("hello", "2.0.0", "two"), "c.jar");
        answers("two");
        restart();
        answers("two");
        Files.delete(folder.resolve("c.jar"));
        answers("ten");
        Files.delete(folder.resolve("b.jar"));
        answers("nine");
        await().untilAsserted(() -> assertThat(host.ofFile("a.jar").state()).isEqualTo(PluginState.ON));
    }

    @Test
    void aLaterVersionThatDoesNotStartLeavesTheEarlierOneAlsoAfterARestart() throws Exception {
        drop(says("hello", "1.0.0", "one"), "one.jar");
        answers("one");
        Instant since = host.status("hello").since();
        drop(TestJar.starting("hello", "2.0.0", FAILS), "two.jar");
        await().untilAsserted(() ->
                assertThat(host.ofFile("two.jar").problem()).contains("no luck").contains("one.jar is used instead"));
        assertThat(host.status("hello").since()).isEqualTo(since);
        assertThat(host.status("hello").problem()).contains("Version 2.0.0 did not take over", "no luck");

        restart();
        answers("one");
        assertThat(host.ofFile("one.jar").state()).isEqualTo(PluginState.ON);
        assertThat(host.ofFile("two.jar").problem()).contains("no luck");

        drop(says("hello", "2.0.1", "two"), "two.jar");
        answers("two");
        await().untilAsserted(() -> assertThat(host.status("hello").problem()).isEmpty());
    }

    @Test
    void amongSeveralThatAreLaterTheBestThatStartsIsUsed() throws Exception {
        drop(TestJar.starting("hello", "3.0.0", FAILS), "three.jar");
        drop(TestJar.starting("hello", "4.0.0", FAILS), "four.jar");
        drop(says("hello", "2.0.0", "two"), "two.jar");
        drop(says("hello", "1.0.0", "one"), "one.jar");
        answers("two");
        restart();
        answers("two");
        assertThat(host.status("hello").problem()).contains("4.0.0");
        assertThat(host.ofFile("one.jar").state()).isEqualTo(PluginState.DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTwoBuildsOfOneVersionTheFirstByNameIsUsed(boolean firstComesFirst) throws Exception {
        List<String> names = firstComesFirst ? List.of("a.jar", "b.jar") : List.of("b.jar", "a.jar");
        for (String name : names) {
            drop(says("hello", "1.0.0", name), name);
            await().untilAsserted(
                            () -> assertThat(host.ofFile(name).state()).isIn(PluginState.ON, PluginState.DUPLICATE));
        }
        answers("a.jar");
        await().untilAsserted(() -> assertThat(host.ofFile("b.jar").problem())
                .isEqualTo("It is another build of hello 1.0.0; that in a.jar is used. Remove one of them."));
        restart();
        answers("a.jar");
        Files.delete(folder.resolve("a.jar"));
        answers("b.jar");
    }

    @Test
    void installingAndRemovingConcernsAllOfThem() throws Exception {
        drop(says("hello", "3.0.0", "three"), "three.jar");
        drop(says("hello", "2.0.0", "two"), "two.jar");
        answers("three");
        assertThat(host.plugins
                        .install(says("hello", "1.0.0", "one").write(data.resolve("one.jar")))
                        .version())
                .isEqualTo("1.0.0");
        answers("one");
        assertThat(folder.toFile().list()).containsExactly("hello-1.0.0.jar");
        drop(says("hello", "2.0.0", "two"), "two.jar");
        answers("two");
        host.plugins.remove("hello");
        assertThat(folder).isEmptyDirectory();
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    void theyConcernAlsoWhatHasJustComeAndIsNotLookedAtYet() throws Exception {
        host.close();
        var usual = TestHost.QUICK;
        host = TestHost.in(
                        data,
                        new PluginLimits(
                                usual.start(),
                                usual.drain(),
                                usual.stop(),
                                usual.hold(),
                                Duration.ofDays(1),
                                usual.broken(),
                                usual.jarBytes(),
                                usual.calls()))
                .started();
        drop(says("hello", "3.0.0", "three"), "three.jar");
        drop(says("hello", "2.0.0", "two"), "two.jar");
        assertThat(host.plugins
                        .install(says("hello", "1.0.0", "one").write(data.resolve("one.jar")))
                        .version())
                .isEqualTo("1.0.0");
        assertThat(host.get("/hello").body()).isEqualTo("one");
        assertThat(folder.toFile().list()).containsExactly("hello-1.0.0.jar");
        drop(says("hello", "2.0.0", "two"), "two.jar");
        host.plugins.remove("hello");
        assertThat(folder).isEmptyDirectory();
    }

    private void restart() throws Exception {
        host.close();
        host = TestHost.in(data).started();
    }

    private void answers(String text) {
        await().untilAsserted(() -> assertThat(host.get("/hello").body()).isEqualTo(text));
    }
}
