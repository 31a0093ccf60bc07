package io.telecast.host.telegram.tdlib.bot;

import io.telecast.host.telegram.tdlib.api.Fields;
import io.telecast.host.telegram.tdlib.api.MessageIds;
import io.telecast.host.telegram.tdlib.api.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Deletes messages for everybody, as far as Telegram lets a bot. */
final class Deleting {

    private static final int SLICE = 100;

    private final Line line;
    private final Reading reading;

    Deleting(Line line, Reading reading) {
        this.line = line;
        this.reading = reading;
    }

    Set<Long> delete(long chatId, Collection<Long> numbers) {
        // One that TDLib does not have in memory it would silently leave alone.
        Set<Long> present = reading.raw(chatId, numbers).keySet();
        var gone = new HashSet<>(numbers);
        gone.removeAll(present);
        var allowed = new ArrayList<>(
                present.stream().filter(number -> mayDelete(chatId, number)).toList());
        for (int from = 0; from < allowed.size(); from += SLICE) {
            var slice = allowed.subList(from, Math.min(from + SLICE, allowed.size()));
            line.call(new Messages.DeleteMessages(
                    chatId, slice.stream().map(MessageIds::ofServer).toList(), true));
            gone.addAll(slice);
        }
        return Collections.unmodifiableSet(gone);
    }

    private boolean mayDelete(long chatId, long number) {
        return line.ask(new Messages.GetMessageProperties(chatId, MessageIds.ofServer(number)))
                .map(properties -> Fields.flag(properties, "can_be_deleted_for_all_users"))
                .orElse(false);
    }
}
