package io.telecast.testkit;

import static io.telecast.testkit.HostileSource.starting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.telecast.host.plugin.leak.Leak;
import java.time.Duration;
import java.util.List;

/** Plugins that stay when they should go. */
final class HostileLeftovers {

    private static final String GONE = "It is unloaded all the same; the log says so.";

    private HostileLeftovers() {}

    private static HostileCase unloaded(String does, HostileSource source) {
        return new HostileCase(does, GONE, source, scene -> {
            scene.install();
            scene.remove();
            scene.othersGoOn();
        });
    }

    static List<HostileCase> cases() {
        // first, since nothing may be left of others
        return List.of(
                new HostileCase(
                        "leaves thread locals",
                        "They go with its threads: nothing of it stays in memory.",
                        starting(
                                        "command(context, \"harm\", call -> { LOCAL.set(new Main()); call.reply(Html.text(\"set\")); });")
                                .with("static final ThreadLocal<Main> LOCAL = new ThreadLocal<>();"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.victim().await("set");
                            scene.remove();
                            await().atMost(Duration.ofSeconds(20))
                                    .until(() -> scene.leaks().isEmpty());
                            scene.othersGoOn();
                        }),
                unloaded("throws in stop", starting("").stopping("throw new Error(\"no\");")),
                unloaded("blocks for ever in stop", starting("").stopping("block();")),
                unloaded(
                        "spins in stop and ignores its interruption",
                        starting("").stopping("spin();")),
                unloaded(
                        "blocks for ever when its servlet is destroyed",
                        starting("context.http().serve(\"/harm\", new HttpServlet() { public void destroy() {"
                                + " try { block(); } catch (InterruptedException e) { } } });")),
                new HostileCase(
                        "has a command under way that ignores its interruption",
                        "It is unloaded all the same; `plugins leaks` names the thread.",
                        starting("command(context, \"harm\", call -> { tell(\"spins\"); spin(); });"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.says("spins");
                            scene.remove();
                            assertThat(scene.leaks())
                                    .flatExtracting(Leak::holders)
                                    .anyMatch(holder -> holder.contains("plugin-hostile"));
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "starts threads that ignore their interruption",
                        "`plugins info` names them while it runs, `plugins leaks` when it has gone.",
                        starting("for (int i = 0; i < 3; i++) { Thread t = new Thread(Main::spin, \"harm-\" + i);"
                                + " t.setDaemon(i > 0); t.start(); }"),
                        scene -> {
                            scene.install();
                            assertThat(scene.status().health().ownThreads()).contains("harm-0", "harm-1", "harm-2");
                            scene.othersGoOn();
                            scene.remove();
                            assertThat(scene.leaks())
                                    .flatExtracting(Leak::holders)
                                    .contains("the thread harm-0", "the thread harm-2");
                        }),
                new HostileCase(
                        "leaves a shutdown hook",
                        "Its classes stay in memory, as `plugins leaks` tells; the hook runs when Telecast ends.",
                        starting("Runtime.getRuntime().addShutdownHook(new Thread(() -> {}, \"hook\"));"),
                        scene -> {
                            scene.install();
                            scene.remove();
                            assertThat(scene.leaks()).isNotEmpty();
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "uses its context after it has stopped",
                        "Every member fails with a sentence.",
                        starting(
                                "Thread.ofPlatform().daemon().start(() -> { while (true) { try { Thread.sleep(5); context.bot().self(); }"
                                        + " catch (InterruptedException e) { } catch (RuntimeException e) { tell(e.getMessage()); return; } } });"),
                        scene -> {
                            scene.install();
                            scene.remove();
                            scene.says("The plugin hostile has stopped.");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "registers a command after it has stopped",
                        "It is refused with a sentence; the command does not exist.",
                        starting(
                                "var commands = context.commands(); Thread.ofPlatform().daemon().start(() -> { while (true) { try {"
                                        + " Thread.sleep(5); commands.register(CommandSpec.named(\"late\").describedAs(\"Late\").build(), call -> {}).close(); }"
                                        + " catch (InterruptedException e) { } catch (RuntimeException e) { tell(e.getMessage()); return; } } });"),
                        scene -> {
                            scene.install();
                            scene.remove();
                            scene.says("The plugin hostile");
                            scene.victim().send("/late");
                            scene.victim().await("I do not know /late");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "keeps a request and its response",
                        "Both fail once the call has ended; the server's next answers are whole.",
                        starting(
                                "page(context, \"/keep\", (request, response) -> { var out = response.getOutputStream(); out.print(\"kept\"); out.flush();"
                                        + " Thread.ofPlatform().daemon().start(() -> { String said = \"\"; while (said.isEmpty()) try { out.print(\"x\"); Thread.sleep(5); }"
                                        + " catch (Exception e) { said = e.getMessage(); }"
                                        + " try { response.setHeader(\"x\", \"y\"); said += \" NOT\"; } catch (IllegalStateException e) { said += \" and headers\"; }"
                                        + " try { request.getParameter(\"x\"); said += \" NOT\"; } catch (IllegalStateException e) { said += \" and parameters\"; }"
                                        + " tell(said); }); });"),
                        scene -> {
                            scene.install();
                            assertThat(scene.http().get("/keep").text()).startsWith("kept");
                            scene.says("cannot be used any more. and headers and parameters");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "closes the response and goes on writing",
                        "Its own answer ends there; the server's next answers are whole.",
                        starting(
                                "page(context, \"/harm\", (request, response) -> { var out = response.getOutputStream();"
                                        + " out.print(\"short\"); out.close(); out.print(\"more\"); });"),
                        scene -> {
                            scene.install();
                            for (int i = 0; i < 3; i++) {
                                assertThat(scene.http().get("/harm").text()).startsWith("short");
                            }
                            scene.othersGoOn();
                        }));
    }
}
