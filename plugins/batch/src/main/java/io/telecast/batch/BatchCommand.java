package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.MessageRef;
import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandCall;
import io.telecast.api.command.CommandHandler;
import io.telecast.api.command.CommandSpec;
import io.telecast.api.job.JobType;
import io.telecast.api.text.PluginTexts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code /batch}: takes the ends of a range, from the line or from forwarded messages, and starts the work. */
final class BatchCommand implements CommandHandler, Questions.Answers {

    private static final int MAX_TITLE = 120;

    private final PluginContext context;
    private final Admission admission;
    private final Sources sources;
    private final Questions questions;
    private final JobType<Collecting> jobs;

    BatchCommand(PluginContext context, Admission admission, Sources sources, JobType<Collecting> jobs) {
        this.context = context;
        this.admission = admission;
        this.sources = sources;
        this.jobs = jobs;
        this.questions = new Questions(context, this);
    }

    /** Those that it asks. */
    Questions questions() {
        return questions;
    }

    CommandSpec spec() {
        return CommandSpec.named("batch")
                .describedAs("Makes one link for many messages of a channel")
                .takes(Argument.optional("first link"))
                .takes(Argument.optional("last link"))
                .takes(Argument.rest("title"))
                .help(context.texts().html("command.help"))
                .build();
    }

    /** Does what can be refused; a refusal is told. */
    @FunctionalInterface
    private interface Step {
        void run() throws Refusal;
    }

    @Override
    public void handle(CommandCall call) {
        step(call, () -> {
            if (admission.isRepeated(call)) {
                return;
            }
            admission.check(call);
            switch (BatchRequest.of(String.join(" ", call.arguments()))) {
                case BatchRequest.Bare() -> questions.askFirst(call, "ask.first");
                case BatchRequest.OneEnd(PostLink first) -> questions.askLast(call, first, "ask.last");
                case BatchRequest.BothEnds(PostLink first, PostLink last, String title) ->
                    begin(call, first, last, title);
                case BatchRequest.Unreadable(String word) ->
                    throw new Refusal(texts(call).html("link.bad", Map.of("link", word)));
            }
        });
    }

    @Override
    public void first(CommandCall answer) {
        step(answer, () -> {
            Optional<PostLink> first = end(answer);
            if (first.isEmpty()) {
                questions.askFirst(answer, unclear(answer));
            } else {
                questions.askLast(answer, first.get(), "ask.last");
            }
        });
    }

    @Override
    public void last(CommandCall answer, PostLink first) {
        step(answer, () -> {
            Optional<PostLink> last = end(answer);
            if (last.isEmpty()) {
                questions.askLast(answer, first, unclear(answer));
            } else if (!admission.isRepeated(answer)) {
                admission.check(answer);
                begin(answer, first, last.get(), "");
            }
        });
    }

    /** The post that a message forwards or links to. */
    private static Optional<PostLink> end(CommandCall answer) {
        Optional<MessageRef> post = answer.message().forwardedFrom();
        return post.isPresent()
                ? post.map(ref -> PostLink.of(ref.chatId(), ref.messageId()))
                : PostLink.in(answer.message().text());
    }

    private static String unclear(CommandCall answer) {
        // a forward whose channel is hidden looks like any other message
        return answer.message().media().isPresent() ? "ask.hidden" : "ask.again";
    }

    private void begin(CommandCall call, PostLink first, PostLink last, String title) throws Refusal {
        Source source = sources.find(call, first, last);
        Instant now = context.clock().instant();
        long botId = call.bot().self().id();
        Collecting work = Collecting.begin(
                botId,
                call.user().id(),
                call.message().ref().messageId(),
                source,
                OneLine.cut(OneLine.of(title), MAX_TITLE),
                now);
        jobs.scheduleNew(work.key(), now, work);
    }

    private void step(CommandCall call, Step step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Html sentence = refusal.sentence();
            call.reply(sentence);
        }
    }

    private PluginTexts texts(CommandCall call) {
        return context.texts().forBot(call.bot().self().id());
    }
}
