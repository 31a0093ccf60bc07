package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import io.telecast.host.telegram.tdlib.client.LoadedTdLibrary;
import io.telecast.host.telegram.tdlib.library.LibraryFinder;
import io.telecast.host.telegram.tdlib.library.TdlibVersion;
import java.nio.file.Path;

/** Whether libtdjson is there and new enough. */
record LibraryCheck(String configured) implements BackendCheck {

    @Override
    public String name() {
        return "libtdjson";
    }

    @Override
    public Finding look() {
        try {
            Path file = LibraryFinder.ofThisMachine().find(configured);
            TdlibVersion version = TdlibVersion.of(LoadedTdLibrary.load(file)).require();
            return new Finding.Ok("TDLib " + version + " in " + file);
        } catch (IllegalArgumentException e) {
            return Sentences.finding(e);
        }
    }
}
