package org.example.first;

import io.telecast.api.PluginContext;
import io.telecast.api.TelecastPlugin;
import io.telecast.api.access.AccessDecision;
import io.telecast.api.access.AccessRequest;
import io.telecast.api.bot.BotSetup;
import io.telecast.api.bot.Clone;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.command.Argument;
import io.telecast.api.command.Audience;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.delivery.Delivery;
import io.telecast.api.delivery.DeliveryListener;
import io.telecast.api.delivery.Order;
import io.telecast.api.event.Event;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.FileLink;
import io.telecast.api.link.LinkContributor;
import io.telecast.api.link.LinkKind;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.question.Question;
import io.telecast.api.settings.LiveSettings;
import io.telecast.api.text.PluginTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Uses every extension point of the first plugin API once. */
public final class FirstPlugin implements TelecastPlugin {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private PluginContext context;

    @Override
    public void start(PluginContext given) {
        context = given;
        LiveSettings<Options> options = context.settings().declare(Options.DEFAULTS);
        options.onChange(next -> heard.add("settings " + next.word()));
        commands();
        people();
        files();
        var everything = new Everything(context, options);
        context.commands()
                .register(
                        CommandSpec.named("first_all").describedAs("Asks the host for all that it has").build(),
                        call -> call.reply(Html.text(String.join("\n", everything.ask(call)))));
        context.commands()
                .register(
                        CommandSpec.named("first_file").describedAs("Does all that is done with files").build(),
                        call -> call.reply(Html.text(String.join("\n", everything.file(call)))));
        context.http().serve("/first", new FirstServlet(context, options));
        context.http().resources("/first-assets", "web");
    }

    private void commands() {
        context.commands().register(CommandSpec.named("first").describedAs("Greets").build(), this::greet);
        context.commands()
                .register(
                        CommandSpec.named("first_heard")
                                .describedAs("What has happened")
                                .audience(Audience.EVERYONE)
                                .takes(Argument.optional("what"))
                                .help(Html.text("Everything that was heard of."))
                                .build(),
                        call -> call.reply(Html.text("Heard: " + String.join(", ", heard))));
        Question what = context.questions()
                .register(
                        "what",
                        (answer, note) -> answer.reply(
                                Html.text("You said " + answer.message().text() + " " + note)));
        context.commands().register(CommandSpec.named("first_ask").describedAs("Asks").build(), call -> {
            what.ask(call, Duration.ofMinutes(5), "to the first");
            call.reply(Html.text("What?"));
        });
        context.commands().register(CommandSpec.named("first_silent").describedAs("Asks no more").build(), call -> {
            boolean open = what.withdraw(call.bot().self().id(), call.user().id());
            call.reply(Html.text("Withdrawn " + open));
        });
        context.commands()
                .onText(Pattern.compile("first-text-\\d+"), call -> call.reply(Html.text("Understood without a word")));
        context.commands()
                .register(
                        CommandSpec.named("first_clone")
                                .describedAs("Runs another bot")
                                .takes(Argument.required("token"))
                                .build(),
                        this::run);
        context.callbacks().register("press", press -> {
            press.notice("Pressed " + press.payload() + " " + press.message().messageId());
            heard.add("press of " + press.user().firstName() + " on " + press.bot().self().username());
        });
        context.startLinks().register("first", (call, payload) -> call.reply(Html.text("Started with " + payload)));
    }

    private void greet(CommandCall call) {
        PluginTexts texts = context.texts().forBot(call.bot().self().id());
        Button button = context.callbacks().button(texts.plain("button.press"), "press", "1");
        String start = context.startLinks().link(call.bot().self(), "first", "there");
        call.reply(OutgoingMessage.text(
                        texts.html("greeting", Map.of("name", call.user().firstName())))
                .withKeyboard(Keyboard.row(button).plusRow(new Button.Url("Start", start))));
    }

    private void run(CommandCall call) {
        var setup = new BotSetup(
                call.arguments().getFirst(),
                call.user().id(),
                Set.of(context.info().id()));
        try (Clone clone = context.bots().connect(setup)) {
            clone.plugins(Set.of());
            call.reply(Html.text("Ran @" + clone.self().username()));
        }
    }

    private void people() {
        context.events().on(Event.UserSeen.class, seen -> {
            if (seen.first()) {
                heard.add("newcomer " + seen.user().displayName());
            }
        });
        context.events().on(Event.FileStored.class, stored -> heard.add("stored " + stored.file().name()));
        context.events().on(Event.FileDelivered.class, delivered -> heard.add("delivered " + delivered.userId()));
        context.events().on(Event.UserBlocked.class, blocked -> heard.add("blocked " + blocked.blocked()));
        context.events().on(Event.StreamEnded.class, ended -> heard.add("streamed " + ended.bytes()));
        context.deliveries().listen(new DeliveryListener() {
            @Override
            public void delivered(Delivery delivery) {
                heard.add("delivery of " + delivery.file().name());
            }

            @Override
            public void finished(Order order) {
                heard.add("order finished");
            }
        });
    }

    private void files() {
        context.access().register(this::decide);
        context.links().contribute(new LinkContributor() {
            @Override
            public List<OutgoingLink> links(FileLink link, long botId) {
                String url = context.http().publicUrl() + "/first/file";
                return List.of(new OutgoingLink(LinkKind.OTHER, "First page", url, botId, link.userId()));
            }

            @Override
            public List<OutgoingLink> links(CollectionLink link, long botId) {
                String url = context.http().publicUrl() + "/first/all";
                return List.of(new OutgoingLink(LinkKind.OTHER, "First list", url, botId, link.userId()));
            }
        });
        context.links()
                .transform(link -> link.label().startsWith("First ") ? link.withUrl(link.url() + "?changed") : link);
    }

    private AccessDecision decide(AccessRequest request) {
        boolean forbidden = request.fileIds().stream()
                .flatMap(id -> context.files().find(id).stream())
                .anyMatch(file -> file.name().startsWith("forbidden"));
        return forbidden
                ? new AccessDecision.Denied(Html.text("The first plugin forbids it."), Keyboard.NONE)
                : AccessDecision.ALLOWED;
    }

    @Override
    public void check() throws Exception {
        context.users().count(io.telecast.api.user.UserFilter.all(context.bot().self().id()));
    }

    @Override
    public void stop() {
        context.logger().info("Heard {} things", heard.size());
    }
}
