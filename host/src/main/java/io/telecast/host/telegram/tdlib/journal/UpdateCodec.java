package io.telecast.host.telegram.tdlib.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.telecast.api.chat.Button;
import io.telecast.host.telegram.Update;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Updates as JSON. */
final class UpdateCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Update.class, OfUpdate.class)
            .addMixIn(Button.class, OfButton.class)
            .build();

    private UpdateCodec() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Update.NewMessage.class, name = "message"),
        @JsonSubTypes.Type(value = Update.ButtonPressed.class, name = "press"),
        @JsonSubTypes.Type(value = Update.BlockChanged.class, name = "block")
    })
    private interface OfUpdate {
        @com.fasterxml.jackson.annotation.JsonIgnore
        long chatId();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Button.Url.class, name = "url"),
        @JsonSubTypes.Type(value = Button.Callback.class, name = "data")
    })
    private interface OfButton {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    static JsonNode write(Update update) {
        return MAPPER.readTree(MAPPER.writerFor(Update.class).writeValueAsString(update));
    }

    static Update read(JsonNode json) {
        return MAPPER.treeToValue(json, Update.class);
    }
}
