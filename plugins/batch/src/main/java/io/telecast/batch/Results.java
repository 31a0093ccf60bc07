package io.telecast.batch;

import io.telecast.api.PluginContext;
import io.telecast.api.bot.Messenger;
import io.telecast.api.chat.Button;
import io.telecast.api.chat.Html;
import io.telecast.api.chat.Keyboard;
import io.telecast.api.chat.OutgoingMessage;
import io.telecast.api.collection.FileCollection;
import io.telecast.api.file.StoredFile;
import io.telecast.api.link.CollectionLink;
import io.telecast.api.link.OutgoingLink;
import io.telecast.api.storage.Store;
import io.telecast.api.text.PluginTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a batch of what was found, and answers who asked for it. */
final class Results {

    private final PluginContext context;
    private final Store<Batch> batches;
    private final Cards cards;
    private final BatchLinks links;
    private final Documents documents;

    Results(PluginContext context, Store<Batch> batches, Cards cards, BatchLinks links, Documents documents) {
        this.context = context;
        this.batches = batches;
        this.cards = cards;
        this.links = links;
        this.documents = documents;
    }

    /** Can be repeated: the batch is made once. */
    void publish(Messenger bot, Collecting work, List<Slice> slices) {
        var messageIds = new ArrayList<Long>();
        var fileIds = new ArrayList<Long>();
        for (Slice slice : slices) {
            messageIds.addAll(slice.messageIds());
            fileIds.addAll(slice.fileIds());
        }
        FileCollection collection =
                context.collections().create(work.key(), work.botId(), work.userId(), work.name(), fileIds);
        long bytes = fileIds.stream()
                .flatMap(id -> context.files().find(id).stream())
                .mapToLong(StoredFile::size)
                .sum();
        var batch = new Batch(Long.toString(collection.id()), work.source(), messageIds, bytes, collection.createdAt());
        batches.put(batch);
        CollectionLink link = context.links().collection(collection, work.userId());
        cards.conclude(bot, work.progressMessage(), answer(bot, work, batch, link));
        byte[] document = documents.json(link).getBytes(StandardCharsets.UTF_8);
        Html caption = texts(work).html("result.document", Map.of("title", collection.title()));
        cards.tell(bot, work.userId(), OutgoingMessage.document("batch.json", "application/json", document, caption));
    }

    private OutgoingMessage answer(Messenger bot, Collecting work, Batch batch, CollectionLink link) {
        PluginTexts texts = texts(work);
        Html text = texts.html(
                "result.text",
                Map.of(
                        "title",
                        link.collection().title(),
                        "files",
                        Words.files(texts, link.collection().fileIds().size()),
                        "size",
                        Facts.size(batch.bytes())));
        if (work.leftOut() > 0) {
            text = text.plus(texts.html("result.left_out", Map.of("files", Words.files(texts, work.leftOut()))));
        }
        List<OutgoingLink> shown = links.all(bot.self(), link);
        for (OutgoingLink each : shown) {
            text = text.plus(Html.format("\n\n{}:\n<code>{}</code>", each.label(), each.url()));
        }
        List<Button> buttons = new ArrayList<>(BatchLinks.buttons(shown));
        buttons.add(context.callbacks()
                .button(
                        texts.plain("button.end"),
                        EndLinks.ASK,
                        Long.toString(link.collection().id())));
        return OutgoingMessage.text(text).withKeyboard(inPairs(buttons));
    }

    private PluginTexts texts(Collecting work) {
        return context.texts().forBot(work.botId());
    }

    private static Keyboard inPairs(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += 2) {
            rows.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
        }
        return new Keyboard(rows);
    }
}
