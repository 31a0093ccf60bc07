package io.telecast.host.telegram.tdlib;

import io.telecast.host.telegram.BackendCheck;
import io.telecast.host.telegram.Finding;
import java.util.Map;

/** Whether the options have the form that they must have. */
record ApplicationCheck(Map<String, String> options) implements BackendCheck {

    ApplicationCheck {
        options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return "API id and hash";
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
        return "ApplicationCheck";
    }
}
