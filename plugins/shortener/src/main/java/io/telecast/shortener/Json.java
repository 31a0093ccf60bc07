package io.telecast.shortener;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.telecast.api.web.WebResponse;
import java.io.StringReader;
import java.util.Optional;

/** The JSON object that a service answered; a member that is not there, or of another type, is empty. */
final class Json {

    private final JsonObject object;

    private Json(JsonObject object) {
        this.object = object;
    }

    static Optional<Json> of(WebResponse response) {
        // PHP files that were saved with a byte order mark put it before every answer
        String text = response.text().strip().replaceFirst("^\uFEFF+", "");
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            return JsonParser.parseReader(reader) instanceof JsonObject object
                    ? Optional.of(new Json(object))
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A text or number; of a list, its first item. */
    String text(String name) {
        JsonElement value = object.get(name);
        if (value instanceof JsonArray array && !array.isEmpty()) {
            value = array.get(0);
        }
        return value instanceof JsonPrimitive primitive
                ? primitive.getAsString().strip()
                : "";
    }

    /** An object inside; empty if there is none. */
    Json inside(String name) {
        return object.get(name) instanceof JsonObject inner ? new Json(inner) : new Json(new JsonObject());
    }
}
