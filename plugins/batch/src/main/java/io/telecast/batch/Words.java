package io.telecast.batch;

import io.telecast.api.text.PluginTexts;
import java.util.Map;

/** Counts in words. */
final class Words {

    private Words() {}

    /** Such as {@code 1 file} or {@code 12 files}. */
    static String files(PluginTexts texts, int count) {
        return texts.plain(count == 1 ? "count.file" : "count.files", Map.of("count", count));
    }
}
