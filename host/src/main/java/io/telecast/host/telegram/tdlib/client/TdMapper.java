package io.telecast.host.telegram.tdlib.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telecast.host.telegram.tdlib.api.TdFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** TDLib's JSON: snake case, {@code @type} names the class, what is absent is left out. */
final class TdMapper {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private TdMapper() {}

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    static String write(TdFunction function) {
        return MAPPER.writeValueAsString(function);
    }

    static String write(TdFunction function, long extra) {
        ObjectNode request = MAPPER.valueToTree(function);
        return MAPPER.writeValueAsString(request.put("@extra", extra));
    }
}
