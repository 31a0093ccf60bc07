package io.telecast.player;

import io.telecast.api.file.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template {@code queue} shows. */
final class QueueView {

    /** A page of thousands of lines would be slow on a phone; these many are shown before and after the present one. */
    private static final int BEFORE = 50;

    private static final int AFTER = 150;

    private QueueView() {}

    /** For a page that plays a file by itself. */
    static Map<String, Object> none() {
        return Map.of("shown", false, "many", false, "next", "", "previous", "");
    }

    /** For the page of one file of a queue, by its number. */
    static Map<String, Object> of(PlayQueue queue, int number, boolean framed) {
        int count = queue.items().size();
        Map<String, Object> model = new HashMap<>();
        model.put("shown", !framed && count > 1);
        model.put("many", count > 1);
        model.put("title", queue.link().collection().title());
        model.put("position", number + " of " + count);
        model.put("previous", number > 1 ? queue.pageOf(number - 1) : "");
        model.put("next", number < count ? queue.pageOf(number + 1) : "");
        model.put("items", framed ? List.of() : lines(queue, number));
        model.put("before", Math.max(0, number - 1 - BEFORE));
        model.put("after", Math.max(0, count - number - AFTER));
        return model;
    }

    private static List<Map<String, Object>> lines(PlayQueue queue, int present) {
        int first = Math.max(1, present - BEFORE);
        int last = Math.min(queue.items().size(), present + AFTER);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            StoredFile file = queue.items().get(number - 1);
            lines.add(Map.of(
                    "number",
                    number,
                    "href",
                    queue.pageOf(number),
                    "title",
                    FileNames.oneLine(file.name()),
                    "view",
                    View.of(file).name().toLowerCase(Locale.ROOT),
                    "length",
                    file.seconds() > 0 ? Facts.clock(file.seconds()) : Facts.size(file.size()),
                    "present",
                    number == present));
        }
        return lines;
    }
}
