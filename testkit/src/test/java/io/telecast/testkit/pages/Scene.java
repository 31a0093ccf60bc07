package io.telecast.testkit.pages;

import io.telecast.testkit.TelecastExtension;

/** What a page shows as the test of its plugin. */
@FunctionalInterface
public interface Scene {
    void play(TelecastExtension telecast) throws Exception;
}
