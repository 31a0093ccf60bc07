package io.telecast.host.admin.console;

import java.util.Map;

/** What the console answers. */
sealed interface Answer {

    /** A page from a template. */
    record Page(int status, String template, Map<String, Object> model) implements Answer {
        static Page of(String template, Map<String, Object> model) {
            return new Page(200, template, model);
        }
    }

    /**
     * Another page, to be asked for.
     *
     * @param path below the console's
     */
    record Redirect(String path) implements Answer {}
}
