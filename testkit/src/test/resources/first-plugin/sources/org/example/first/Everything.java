package org.example.first;

import io.telecast.api.PluginContext;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotException;
import io.telecast.api.bot.LiveMessage;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.CopyRequest;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.Message;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.chat.ProgressBar;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.command.CommandCall;
import io.telecast.api.delivery.Order;
import io.telecast.api.file.StoredFile;
import io.telecast.api.job.JobOutcome;
import io.telecast.api.job.JobRun;
import io.telecast.api.job.JobType;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.LinkResolution;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.storage.Index;
import io.telecast.api.storage.Store;
import io.telecast.api.storage.StoreSpec;
import io.telecast.api.storage.Versioned;
import io.telecast.api.user.KnownUser;
import io.telecast.api.user.UserFilter;
import io.telecast.api.web.WebException;
import io.telecast.api.web.WebRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the host for all that it has; answers a line for each part of it. */
final class Everything {

    /** A record with a component of every kind. */
    record Note(String key, long user, String text, Instant at, List<String> tags, Optional<String> more) {}

    /** How far a job is. */
    record Step(long chat, int done) {}

    private final PluginContext context;
    private final LiveSettings<Options> options;
    private final Store<Note> notes;
    private final JobType<Step> steps;

    Everything(PluginContext context, LiveSettings<Options> options) {
        this.context = context;
        this.options = options;
        this.notes = context.storage()
                .open(StoreSpec.of("notes", Note.class, Note::key)
                        .index("user", note -> Long.toString(note.user()))
                        .optionalIndex("more", Note::more)
                        .multiIndex("tag", Note::tags)
                        .expires(note -> Optional.of(note.at().plus(Duration.ofDays(365))))
                        .build());
        this.steps = context.jobs().define("steps", Step.class, this::step);
    }

    private JobOutcome<Step> step(JobRun<Step> run) {
        Step step = run.state();
        run.progress(step.done(), 2, "step " + step.done());
        if (step.done() < 2 && !run.stopping()) {
            var next = new Step(step.chat(), step.done() + 1);
            run.save(next);
            return JobOutcome.again(context.clock().instant().plusSeconds(60), next);
        }
        context.bot().send(step.chat(), OutgoingMessage.text(Html.text("Two steps done, " + run.failures() + " failed")));
        return JobOutcome.done();
    }

    List<String> ask(CommandCall call) {
        return List.of(
                "info: " + context.info().id() + " " + context.info().version() + " by " + context.info().provider(),
                "storage: " + storage(call.user().id()),
                "jobs: " + jobs(call.user().id()),
                "settings: " + settings(call.bot().self().id()),
                "messages: " + messages(call.bot(), call.user().id()),
                "bots: " + bots(),
                "users: " + users(call),
                "secrets: " + context.secrets().open(context.secrets().seal("kept")),
                "web: " + web(),
                "bar: " + ProgressBar.of(3, 10));
    }

    private String storage(long user) {
        Instant now = context.clock().instant();
        String number = Long.toString(user);
        notes.put(new Note("a", user, "one", now, List.of("x", "y"), Optional.of("m")));
        boolean fresh = notes.insert(new Note("b", user, "two", now, List.of(), Optional.empty()));
        boolean again = notes.insert(new Note("b", user, "three", now, List.of(), Optional.empty()));
        Versioned<Note> read = notes.getVersioned("a").orElseThrow();
        boolean replaced = notes.replace(read, new Note("a", user, "four", now, List.of("y"), Optional.empty()));
        boolean stale = notes.delete(read);
        notes.update("a", note -> new Note(note.key(), user, note.text() + "!", now, note.tags(), note.more()));
        String text = notes.get("a").orElseThrow().text();
        int found = notes.find("user", number, "", 10).size() + notes.range("tag", "x", "z", 10).size();
        int all = notes.scan("", 10).size();
        long count = notes.count() + notes.count("user", number);
        boolean deleted = notes.delete("b");
        Store<Note> own = context.storage()
                .forBot(1)
                .open(StoreSpec.of("notes", Note.class, Note::key).build());
        return fresh + " " + again + " " + replaced + " " + stale + " " + text + " " + found + " " + all + " " + count
                + " " + deleted + " " + own.count() + " " + Index.sortable(7).length();
    }

    private String jobs(long chat) {
        Instant now = context.clock().instant();
        boolean made = steps.schedule("late", now.plus(Duration.ofDays(1)), new Step(chat, 0));
        boolean again = steps.scheduleNew("late", now, new Step(chat, 0));
        int waiting = steps.list("", 10).size();
        boolean running = steps.find("late").orElseThrow().running();
        boolean cancelled = steps.cancel("late");
        steps.schedule("now-" + chat, now, new Step(chat, 0));
        return made + " " + again + " " + waiting + " " + running + " " + cancelled;
    }

    private String settings(long bot) {
        options.change(0, now -> new Options(
                "changed", now.number(), now.large(), now.on(), now.pause(), now.mood(), now.names(), now.key()));
        Options now = options.get(bot);
        return options.get().word() + " " + now.number() + " " + now.large() + " " + now.on() + " "
                + now.pause().toSeconds() + " " + now.mood() + " " + now.names();
    }

    private String messages(Messenger bot, long chat) {
        Message sent = bot.send(chat, OutgoingMessage.text(Html.markup("<i>One</i>").plus(Html.text("!"))));
        bot.edit(sent.ref(), OutgoingMessage.text(Html.format("<b>{}</b>", "Two")).withPreview());
        bot.editKeyboard(sent.ref(), Keyboard.NONE);
        bot.pin(sent.ref(), true);
        byte[] content = "a,b".getBytes(StandardCharsets.UTF_8);
        Message table = bot.bulk().send(chat, OutgoingMessage.document("table.csv", "text/csv", content, Html.EMPTY));
        Message copy = bot.impatient().copy(CopyRequest.of(table.ref(), chat).withCaption(Html.text("Copy")).silently());
        int copies = bot.copyAll(chat, List.of(table.ref().messageId()), chat).size();
        int read = bot.messages(chat, List.of(sent.ref().messageId())).size();
        var live = new LiveMessage(bot, sent.ref(), context.clock());
        live.show(OutgoingMessage.text(Html.text("Half")));
        live.finish(OutgoingMessage.text(Html.text("Whole")).inReplyTo(sent.ref().messageId()).protectedContent());
        Set<Long> gone = bot.delete(chat, List.of(copy.ref().messageId()));
        String nobody;
        try {
            nobody = bot.chat("nobody_has_this_name").title();
        } catch (BotException.NotFound e) {
            nobody = "nobody";
        }
        return copies + " " + read + " " + gone.size() + " " + bot.chat(chat).kind() + " " + nobody;
    }

    private String bots() {
        Messenger main = context.bots().main();
        return context.bots().all().size() + " "
                + context.bots().find(main.self().id()).isPresent() + " "
                + main.self().equals(context.bot().self());
    }

    private String users(CommandCall call) {
        long bot = call.bot().self().id();
        KnownUser known = context.users().find(bot, call.user().id()).orElseThrow();
        UserFilter recent = UserFilter.reachable(bot).since(Instant.EPOCH);
        boolean listed = context.users().list(recent, 0, 1000).stream().anyMatch(user -> user.id() == known.id());
        return known.firstName() + " " + listed + " " + (context.users().count(recent) > 0) + " "
                + context.users().isAdmin(bot, known.id()) + " " + context.users().mayUpload(bot, known.id()) + " "
                + context.users().owner(bot).isPresent();
    }

    private String web() {
        try {
            URI own = URI.create(context.http().publicUrl());
            return context.web()
                    .send(WebRequest.get(own).withHeader("X-First", "1").withTimeout(Duration.ofSeconds(2)))
                    .text();
        } catch (WebException e) {
            return e.reason().name();
        }
    }

    /** Everything about the file of the message that a call answers. */
    List<String> file(CommandCall call) {
        Messenger bot = call.bot();
        long user = call.user().id();
        Message media = call.repliedTo().orElseThrow();
        StoredFile file = context.files().store(bot, media, user);
        int stored = context.files().storeAll(bot, List.of(media), user).size();
        String start;
        try (InputStream bytes = context.files().open(file, 0, 5)) {
            start = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean picture = context.files().thumbnail(file).isPresent();
        FileLink link = context.links().file(file, user);
        List<OutgoingLink> all = context.links().all(bot.self(), file, user);
        int plain = context.links().plain(bot.self(), file, user).size();
        var own = new OutgoingLink(LinkKind.OTHER, "First own", "https://example.org/", bot.self().id(), user);
        FileCollection list = context.collections()
                .create("list-" + file.id(), bot.self().id(), user, "A list", List.of(file.id()));
        CollectionLink opened = context.links().collection(list, user);
        boolean shared = context.links().shared(bot.self(), opened.shareToken(), user)
                instanceof LinkResolution.OpenCollection;
        int added = context.links().added(opened).size() + context.links().plain(opened).size();
        int holding = context.collections().containing(file.id()).size();
        boolean revoked = context.collections().revoke(list.id());
        boolean found = context.collections().find(list.id()).isPresent();
        var request = new AccessRequest(
                bot.self().id(), user, AccessRequest.Way.DELIVERY, List.of(file.id()), "first-again");
        boolean allowed = context.access().check(request) == AccessDecision.ALLOWED;
        var order = new Order("first-" + file.id(), bot.self().id(), user, "first-again", 1);
        Message delivered = context.deliveries().deliver(order, file);
        context.deliveries().finish(order);
        return List.of(
                "file: " + file.name() + " " + start + " " + stored + " " + picture,
                "links: " + all.size() + " " + plain + " " + context.links().transformed(own).url(),
                "token: " + link.token(),
                "list: " + shared + " " + added + " " + holding + " " + revoked + " " + found,
                "delivery: " + allowed + " " + delivered.media().isPresent());
    }
}
