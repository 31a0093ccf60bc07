package io.telecast.testkit;

import static io.telecast.testkit.HostileSource.starting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Plugins that do harm when they are called. */
final class HostileHandlers {

    private static final String APOLOGY = "Something went wrong here";
    private static final String SLOW = "took too long and was stopped";
    private static final String COUNTED = "Its user gets an apology; `plugins info` shows the failure.";
    private static final String INTERRUPTED =
            "It is interrupted at its limit, and who called is told; `plugins info` counts it.";

    private HostileHandlers() {}

    static List<HostileCase> cases() {
        return Stream.of(thatThrow(), thatBlock(), thatAnswer())
                .flatMap(List::stream)
                .toList();
    }

    private static HostileCase throwing(String does, String code, String told) {
        return throwing(does, COUNTED, code, told);
    }

    private static HostileCase throwing(String does, String outcome, String code, String told) {
        return new HostileCase(
                does,
                outcome,
                starting("command(context, \"harm\", call -> { " + code + " });")
                        .with(MEMBERS),
                scene -> {
                    scene.install();
                    scene.victim().send("/harm");
                    scene.victim().await(APOLOGY);
                    scene.hasFailed(told);
                    scene.othersGoOn();
                });
    }

    private static final String MEMBERS = """
            static class Silent extends RuntimeException {
                public String getMessage() { try { block(); } catch (InterruptedException e) { } return "never"; }
            }
            static int deep(int n) { return deep(n + 1) + deep(n + 2); }
            """;

    private static List<HostileCase> thatThrow() {
        return List.of(
                throwing("throws in a command", "throw new Exception(\"oh no\");", "oh no"),
                throwing("throws an error in a command", "throw new LinkageError(\"unfit\");", "unfit"),
                throwing("calls itself without end in a command", "deep(0);", "StackOverflowError"),
                throwing(
                        "asks in a command for an array that fits no heap",
                        HostileStarts.MEMORY + "its user gets an apology.",
                        "long[] a = new long[Integer.MAX_VALUE];",
                        "OutOfMemoryError"),
                new HostileCase(
                        "throws an exception whose message never comes",
                        INTERRUPTED,
                        starting("command(context, \"harm\", call -> { throw new Silent(); });")
                                .with(MEMBERS),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.victim().await(SLOW);
                            scene.hasFailed("was interrupted");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "throws at every event",
                        "It is stopped for good, and the operator is told in the chat.",
                        starting(
                                "context.events().on(Event.StreamEnded.class, e -> { throw new RuntimeException(\"no!\"); });"
                                        + " context.events().on(Event.StreamStarted.class, e -> { throw new RuntimeException(\"no!\"); });"),
                        scene -> {
                            scene.install();
                            TestChat operator = scene.telecast()
                                    .admin()
                                    .chatWith(scene.telecast().bot());
                            for (int i = 0; i < 20; i++) {
                                assertThat(scene.film().status()).isEqualTo(200);
                            }
                            scene.isStoppedForGood("no!");
                            operator.await("The plugin hostile does not run any more.");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "opens its own start link from within it, without end",
                        COUNTED,
                        starting("context.startLinks().register(\"x\", (call, payload) ->"
                                + " context.startLinks().open(call, \"x-\" + payload));"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/start x-1");
                            scene.victim().await(APOLOGY);
                            scene.othersGoOn();
                        }));
    }

    private static List<HostileCase> thatBlock() {
        return List.of(
                new HostileCase(
                        "blocks for ever in a command",
                        INTERRUPTED,
                        starting("command(context, \"harm\", call -> block());"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.othersGoOn();
                            scene.victim().await(SLOW);
                            scene.hasFailed("took over 2 s and was interrupted");
                        }),
                new HostileCase(
                        "spins in a command and ignores its interruption",
                        "Its thread counts as stuck, which the operator reads; it shares the processor with the others.",
                        starting("command(context, \"harm\", call -> spin());"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.othersGoOn();
                            scene.victim().await(SLOW);
                            scene.isStuck(1);
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "spins in as many commands as it has threads",
                        "Who calls it then is told that it is busy; nobody else waits.",
                        starting("command(context, \"harm\", call -> spin());"
                                + " command(context, \"fine\", call -> call.reply(Html.text(\"fine\")));"),
                        scene -> {
                            scene.install();
                            for (int i = 0; i < HostileStage.THREADS; i++) {
                                scene.another().send("/harm");
                            }
                            await().until(() -> scene.status().health().running() == HostileStage.THREADS);
                            scene.victim().send("/fine");
                            scene.victim().await("Too many people use this");
                            scene.othersGoOn();
                            assertThat(scene.status().health().refused()).isPositive();
                            scene.isStuck(HostileStage.THREADS);
                        }),
                new HostileCase(
                        "blocks for ever in a page",
                        "The client gets 504 at the limit; `plugins info` counts it.",
                        starting("page(context, \"/harm\", (request, response) -> block());"),
                        scene -> {
                            scene.install();
                            var answer = scene.later("/harm");
                            scene.othersGoOn();
                            assertThat(answer.get(30, TimeUnit.SECONDS).status())
                                    .isEqualTo(504);
                            scene.hasFailed("was interrupted");
                        }),
                new HostileCase(
                        "blocks in as many pages as it has threads",
                        "Who asks for another gets 503; nobody else waits.",
                        starting("page(context, \"/harm\", (request, response) -> block());"),
                        scene -> {
                            scene.install();
                            var answers = Stream.generate(() -> scene.later("/harm"))
                                    .limit(HostileStage.THREADS)
                                    .toList();
                            await().until(() -> scene.status().health().running() == HostileStage.THREADS);
                            assertThat(scene.http().get("/harm").status()).isEqualTo(503);
                            scene.othersGoOn();
                            for (var answer : answers) {
                                assertThat(answer.get(30, TimeUnit.SECONDS).status())
                                        .isEqualTo(504);
                            }
                        }),
                new HostileCase(
                        "blocks for ever in a gate",
                        "Nobody gets a file that it would decide on, until it is switched off; chats and pages go on.",
                        starting("context.access().register(request -> { block(); return AccessDecision.ALLOWED; });"),
                        scene -> {
                            scene.install();
                            assertThat(scene.film().status()).isEqualTo(403);
                            scene.hasFailed("was interrupted");
                            scene.othersTalk();
                        }),
                new HostileCase(
                        "has a gate that throws until it is stopped",
                        "The files stay closed, so that nobody opens them by making it fail; switching it off opens them.",
                        starting(
                                "context.access().register(request -> { throw new IllegalStateException(\"torn\"); });"),
                        scene -> {
                            scene.install();
                            for (int i = 0; i < 20; i++) {
                                assertThat(scene.film().status()).isEqualTo(403);
                            }
                            scene.isStoppedForGood("torn");
                            assertThat(scene.film().status()).isEqualTo(403);
                            scene.othersTalk();
                            scene.telecast().plugins().disable(HostileScene.ID);
                            assertThat(scene.film().status()).isEqualTo(200);
                        }),
                new HostileCase(
                        "blocks for ever at an event",
                        INTERRUPTED,
                        starting(
                                "context.events().on(Event.UserSeen.class, event -> {"
                                        + " try { block(); } catch (InterruptedException e) { throw new IllegalStateException(e); } });"),
                        scene -> {
                            scene.install();
                            scene.othersGoOn();
                            scene.hasFailed("was interrupted");
                        }),
                new HostileCase(
                        "blocks for ever when it changes a link",
                        "The link is shown as it was; `plugins info` counts it.",
                        starting("context.links().transform(link -> { block(); return link; });"),
                        scene -> {
                            scene.install();
                            scene.victim().sendFile(TestFile.of("mine.mp4", 1_000));
                            assertThat(scene.victim().await("mine.mp4").link("Download"))
                                    .startsWith("http");
                            scene.hasFailed("was interrupted");
                        }),
                new HostileCase(
                        "blocks for ever in jobs",
                        "Its own jobs wait for each other; those of others run.",
                        starting(
                                "var type = context.jobs().define(\"harm\", Note.class, run -> { block(); return JobOutcome.done(); });"
                                        + " for (int i = 0; i < 100; i++) type.schedule(\"k\" + i, context.clock().instant(), new Note(\"k\", i));"),
                        scene -> {
                            scene.install();
                            await().until(() -> scene.status().health().running() > 0);
                            scene.othersGoOn();
                        }));
    }

    private static List<HostileCase> thatAnswer() {
        return List.of(
                new HostileCase(
                        "answers null wherever it is asked",
                        "The gate refuses, links stay as they are; `plugins info` shows the failure.",
                        starting("context.access().register(request -> null);"
                                + " context.links().transform(link -> null);"
                                + " context.links().contribute((link, bot) -> null);"),
                        scene -> {
                            scene.install();
                            assertThat(scene.film().status()).isEqualTo(403);
                            scene.victim().sendFile(TestFile.of("mine.mp4", 1_000));
                            assertThat(scene.victim().await("mine.mp4").link("Download"))
                                    .startsWith("http");
                            scene.hasFailed("null");
                            scene.othersTalk();
                        }),
                new HostileCase(
                        "listens to texts with a pattern that takes years",
                        "The search is given up; the text is taken by whoever else does.",
                        starting("context.commands().onText(Pattern.compile(\"(a+)+b\"), call -> {});"),
                        scene -> {
                            scene.install();
                            scene.victim().send("a".repeat(60));
                            scene.victim().await("Send me a file");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "has settings whose record never gets ready",
                        "Who sets them is refused after some seconds.",
                        starting("context.settings().declare(new Slow(1));")
                                .with("public record Slow(@Setting(title = \"Count\", min = 0, max = 9) int count) {"
                                        + " public Slow { if (count == 2) { try { block(); } catch (InterruptedException e)"
                                        + " { throw new IllegalStateException(e); } } } }"),
                        scene -> {
                            scene.install();
                            TestSettings settings =
                                    scene.telecast().plugin(HostileScene.ID).settings();
                            assertThatThrownBy(() -> settings.set("count", "2"))
                                    .hasMessageContaining("was interrupted");
                            scene.othersGoOn();
                        }));
    }
}
