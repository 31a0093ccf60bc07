package io.telecast.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.LinkTransformer;
import io.telecast.api.link.OutgoingLink;
import io.telecast.host.files.SampleFiles;
import io.telecast.host.owner.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which plugins there are decides what people see, not the order in which they came. */
class PluginOrderTest {

    @TempDir
    private Path data;

    /** What people see of plugins that all claim the same. */
    private record View(String page, String deep, String refusal, String link, List<String> buttons) {}

    private static final View BY_ID = new View("a", "a", "a", "-a-b-c", List.of("a", "b", "c"));
    private static final Map<List<String>, View> BY_ORDER = Map.of(
            List.of(),
            BY_ID,
            List.of("c", "nowhere", "b"),
            new View("c", "c", "c", "-c-b-a", List.of("c", "b", "a")),
            List.of("b"),
            new View("a", "b", "b", "-b-a-c", List.of("b", "a", "c")));

    @ParameterizedTest
    @ValueSource(strings = {"abc", "acb", "bac", "bca", "cab", "cba"})
    void theOrderInWhichTheyComeDoesNotMatter(String arrival) throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            installAll(host, arrival, "1.0.0");
            assertThat(view(host)).isEqualTo(BY_ID);
            installAll(host, arrival, "1.0.1");
            assertThat(view(host)).as("after upgrades").isEqualTo(BY_ID);
        }
        for (Map.Entry<List<String>, View> order : BY_ORDER.entrySet()) {
            try (TestHost host =
                    TestHost.in(data, new PluginOrder(order.getKey())).started()) {
                assertThat(view(host)).as("after a restart").isEqualTo(order.getValue());
            }
        }
    }

    @Test
    void whoDoesNotHaveWhatItClaimsRunsAndIsTold() throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            installAll(host, "ba", "1.0.0");
            assertThat(host.status("a").notice()).isEmpty();
            assertThat(host.status("b").state()).isEqualTo(PluginState.ON);
            assertThat(host.status("b").notice())
                    .contains("Its command 'same' goes to the plugin a", "start link prefix 'same'", "path /same/deep")
                    .contains("plugins.order");
            assertThat(host.get("/b").body()).as("its own path").isEqualTo("b");
            host.plugins.disable("a");
            assertThat(host.status("b").notice()).isEmpty();
            assertThat(host.get("/same/deep").body()).isEqualTo("b");
            host.plugins.enable("a");
            assertThat(host.get("/same/deep").body()).isEqualTo("a");
        }
    }

    @Test
    void whatTheHostHasIsRefused() throws Exception {
        try (TestHost host = TestHost.in(data).started()) {
            host.commands.register(
                    Owner.CORE, CommandSpec.named("same").describedAs("x").build(), call -> {});
            assertThatThrownBy(() -> installAll(host, "a", "1.0.0"))
                    .isInstanceOf(PluginActionException.class)
                    .hasMessageContaining("The command 'same' belongs to core already");
        }
    }

    @Test
    void whoseSignsOfLifeAreLateStillComesFirst() throws Exception {
        Files.createDirectories(data.resolve("plugins"));
        Path go = data.resolve("go");
        plugin(
                        "a",
                        "1.0.0",
                        "while (!java.nio.file.Files.exists(java.nio.file.Path.of(\"" + go + "\"))) Thread.sleep(5);")
                .write(data.resolve("plugins/a.jar"));
        plugin("b", "1.0.0", "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + go + "\"));")
                .write(data.resolve("plugins/b.jar"));
        try (TestHost host = TestHost.in(data).started()) {
            assertThat(host.get("/same").body()).isEqualTo("a");
            assertThat(host.status("b").state()).isEqualTo(PluginState.ON);
        }
    }

    private void installAll(TestHost host, String ids, String version) throws Exception {
        for (String id : ids.split("")) {
            host.plugins.install(plugin(id, version, "").write(data.resolve(id)));
        }
    }

    private static TestJar plugin(String id, String version, String first) {
        // b claims a part of the path alone
        String path = id.equals("b") ? "same/deep" : "same";
        String own = PluginFolderTest.serving(id, id);
        String shared = PluginFolderTest.serving(path, id);
        return TestJar.starting(id, version, first + own + shared + """
                context.commands().register(CommandSpec.named("same").describedAs("x").build(), call -> {});
                context.startLinks().register("same", (call, payload) -> {});
                context.access().register(request ->
                        new io.telecast.api.access.AccessDecision.Denied(Html.text("%1$s"), Keyboard.NONE));
                context.links().transform(link -> link.withUrl(link.url() + "-%1$s"));
                context.links().contribute((link, botId) -> List.of(new io.telecast.api.link.OutgoingLink(
                        io.telecast.api.link.LinkKind.WATCH, "%1$s", "https://w/", botId, 1)));
                """.formatted(id));
    }

    private static View view(TestHost host) throws Exception {
        var request = new AccessRequest(1, 5, AccessRequest.Way.STREAM, List.of(1L), "");
        String refusal =
                ((AccessDecision.Denied) host.gates.check(request)).reason().markup();
        var link = new OutgoingLink(LinkKind.DOWNLOAD, "Download", "", 1, 5);
        for (LinkTransformer transformer : host.links.transformers.all()) {
            link = transformer.transform(link);
        }
        var file = new FileLink(SampleFiles.stored(1, "a.mp4", "video/mp4", 1), "t", "u", "d", 5);
        List<String> buttons = new ArrayList<>();
        for (LinkContributor contributor : host.links.contributors.all()) {
            contributor.links(file, 1).forEach(each -> buttons.add(each.label()));
        }
        return new View(host.get("/same").body(), host.get("/same/deep").body(), refusal, link.url(), buttons);
    }
}
