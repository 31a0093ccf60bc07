package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.util.Map;

/** Whether the options, the application's id and hash among them, have the form that they must have. */
record SettingsCheck(Map<String, String> options) implements BackendCheck {

    SettingsCheck {
        options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return "tdlib settings";
    }

    @Override
    public Finding look() {
        try {
            return new Finding.Ok("application " + TdlibOptions.of(options).apiId());
        } catch (IllegalArgumentException e) {
            return Sentences.finding(e);
        }
    }

    /** Hides the hash. */
    @Override
    public String toString() {
        return "SettingsCheck";
    }
}
