package io.telecast.testkit;

import static io.telecast.testkit.HostileSource.starting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plugins that want too much of something. */
final class HostileFloods {

    private static final String FLOOD = """
            static void flood(PluginContext context, long chat) {
                for (int i = 0; i < 600; i++) {
                    Thread.startVirtualThread(() -> {
                        while (System.getProperty("telecast.hostile.end") == null) {
                            try { context.bot().send(chat, OutgoingMessage.text(Html.text("spam"))); }
                            catch (RuntimeException e) { tell(String.valueOf(e.getMessage())); LockSupport.parkNanos(10_000_000); }
                        }
                    });
                }
            }
            """.replace("LockSupport", "java.util.concurrent.locks.LockSupport");

    private HostileFloods() {}

    static List<HostileCase> cases() {
        return List.of(
                new HostileCase(
                        "sends messages from 600 threads",
                        "One of its messages at a time waits for its turn; beyond 500 that wait it is refused with a sentence.",
                        starting("command(context, \"harm\", call -> flood(context, call.user().id()));")
                                .with(FLOOD),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.victim().await("spam");
                            scene.says("500 requests waiting at this bot already");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "reads messages from 600 threads",
                        "It has a pace of its own, as many requests a second as messages may be sent.",
                        starting("command(context, \"harm\", call -> flood(context, call.message().ref()));")
                                .with(FLOOD.replace("long chat", "MessageRef ref")
                                        .replace(
                                                "context.bot().send(chat, OutgoingMessage.text(Html.text(\"spam\")));",
                                                "context.bot().messages(ref.chatId(), List.of(ref.messageId()));")),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.says("500 requests waiting at this bot already");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "answers with a text of 100,000 letters",
                        "Telegram's limit refuses it; its user gets an apology.",
                        starting("command(context, \"harm\", call -> call.reply(Html.text(\"x\".repeat(100_000))));"),
                        scene -> {
                            scene.install();
                            scene.victim().send("/harm");
                            scene.victim().await("Something went wrong here");
                            scene.hasFailed("");
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "answers a request without end",
                        "The client gets as much as it reads; when it goes, the thread is free again.",
                        starting("page(context, \"/harm\", (request, response) -> {"
                                + " byte[] bytes = new byte[65_536]; var out = response.getOutputStream();"
                                + " while (true) out.write(bytes); });"),
                        scene -> {
                            scene.install();
                            read(scene.telecast().url(), 20_000_000);
                            scene.othersGoOn();
                            await().until(() -> scene.status().health().running() == 0);
                            assertThat(scene.status().health().failures()).isZero();
                        }),
                new HostileCase(
                        "answers without end to clients that do not read",
                        "Its threads are free again at the limit; that clients are slow is not held against it.",
                        starting("page(context, \"/harm\", (request, response) -> {"
                                + " byte[] bytes = new byte[65_536]; var out = response.getOutputStream();"
                                + " while (true) out.write(bytes); });"),
                        scene -> {
                            scene.install();
                            try (Socket one = ask(scene.telecast().url());
                                    Socket other = ask(scene.telecast().url())) {
                                assertThat(one.isConnected() && other.isConnected())
                                        .isTrue();
                                await().until(() -> scene.status().health().running() == 2);
                                scene.othersGoOn();
                                await().until(() -> scene.status().health().running() == 0);
                            }
                            assertThat(scene.status().health().failures()).isZero();
                        }),
                new HostileCase(
                        "writes 100,000 records",
                        "It fills the disk as any program could; the writes of others go between its own.",
                        starting(
                                "Store<Note> notes = context.storage().open(StoreSpec.of(\"notes\", Note.class, Note::key).build());"
                                        + " Thread.ofPlatform().daemon().start(() -> { try {"
                                        + " for (int i = 0; i < 100_000; i++) notes.put(new Note(\"k\" + i, i)); }"
                                        + " finally { tell(\"written\"); } });"),
                        scene -> {
                            scene.install();
                            scene.othersGoOn();
                        }),
                new HostileCase(
                        "schedules 10,000 jobs at once",
                        "16 of its jobs run at a time; those of others start as if it were not there.",
                        starting(
                                "var type = context.jobs().define(\"harm\", Note.class, run -> { tell(\"runs\"); Thread.sleep(50); return JobOutcome.done(); });"
                                        + " Thread.ofPlatform().daemon().start(() -> { for (int i = 0; i < 10_000; i++)"
                                        + " type.schedule(\"k\" + i, context.clock().instant(), new Note(\"k\", i)); });"),
                        scene -> {
                            scene.install();
                            scene.says("runs");
                            scene.othersGoOn();
                            assertThat(scene.status().health().running()).isLessThanOrEqualTo(16);
                        }),
                new HostileCase(
                        "changes its settings whenever they change",
                        "It is interrupted at its limit or runs out of stack, and whoever changed them goes on.",
                        starting(
                                        "var live = context.settings().declare(new Count(1));"
                                                + " live.onChange(now -> live.change(0, count -> new Count(count.count() + 1)));")
                                .with(
                                        "public record Count(@Setting(title = \"Count\", min = 0, max = 1_000_000_000) int count) {}"),
                        scene -> {
                            scene.install();
                            scene.telecast().plugin(HostileScene.ID).settings().set("count", "5");
                            scene.othersGoOn();
                            scene.hasFailed("");
                        }));
    }

    /** Asks for the endless page and reads nothing of it. */
    private static Socket ask(URI url) throws IOException {
        var socket = new Socket(url.getHost(), url.getPort());
        socket.getOutputStream()
                .write("GET /harm HTTP/1.1\r\nHost: %s\r\n\r\n"
                        .formatted(url.getAuthority())
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads so much of the endless page, and goes. */
    private static void read(URI url, int bytes) throws IOException {
        try (Socket socket = ask(url);
                InputStream in = socket.getInputStream()) {
            assertThat(in.skip(bytes)).isPositive();
            in.skipNBytes(bytes);
        }
    }
}
