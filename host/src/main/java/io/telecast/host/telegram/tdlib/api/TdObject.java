package io.telecast.host.telegram.tdlib.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** An object of TDLib's interface that is sent. Its record is named as TDLib names it, with a capital. */
public interface TdObject {

    @JsonProperty("@type")
    default String objectType() {
        String name = getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
