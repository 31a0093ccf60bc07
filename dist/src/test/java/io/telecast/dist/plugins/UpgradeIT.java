package io.telecast.dist.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.dist.Actor;
import io.telecast.dist.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar is replaced by a newer one while its commands are in use. */
class UpgradeIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path data;

    @Test
    void aNewVersionTakesOverAndABrokenOneLeavesTheOldServing() throws IOException {
        try (var product = Product.in(data).set("plugins.bundled", false).start()) {
            var jar = data.resolve("plugins").resolve("greeter.jar");
            replace(jar, greeter("1.0.0", "one"));
            await().atMost(SOON).until(() -> greeting(product).equals("one"));
            var user = product.chat().newcomer("User");
            assertThat(user.ask("/help").text()).contains("/greet");

            replace(jar, greeter("1.1.0", "two"));
            await().atMost(SOON).until(() -> greeting(product).equals("two"));

            replace(
                    jar,
                    JarMaker.plugin("greeter")
                            .manifest("Plugin-Version", "1.2.0")
                            .starting("throw new Exception(\"no\");"));
            replace(data.resolve("plugins").resolve("marker.jar"), marker());
            await("later jars are taken")
                    .atMost(SOON)
                    .until(() -> answer(product, "/marker").equals("here"));
            assertThat(greeting(product)).isEqualTo("two");

            Files.delete(jar);
            await().atMost(SOON).until(() -> greeting(product).contains("do not know /greet"));
            assertThat(user.ask("/help").text()).doesNotContain("/greet");
            assertThat(user.menu()).doesNotContain("greet");
        }
    }

    private static void replace(Path jar, JarMaker content) throws IOException {
        var part = jar.resolveSibling(jar.getFileName() + ".part");
        Files.write(part, content.bytes());
        Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JarMaker greeter(String version, String text) throws IOException {
        return JarMaker.plugin("greeter").manifest("Plugin-Version", version).starting(command("greet", text));
    }

    private static JarMaker marker() throws IOException {
        return JarMaker.plugin("marker").starting(command("marker", "here"));
    }

    private static String command(String name, String answer) {
        return "context.commands().register(io.telecast.api.command.CommandSpec.named(\"" + name
                + "\").describedAs(\"x\").build()," + " call -> call.reply(io.telecast.api.chat.Html.format(\"" + answer
                + "\")));";
    }

    private static String greeting(Product product) {
        return answer(product, "/greet");
    }

    private static String answer(Product product, String command) {
        Actor user = product.chat().newcomer("Asker");
        return user.ask(command).text();
    }
}
