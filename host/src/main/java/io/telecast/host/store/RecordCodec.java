package io.telecast.host.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.telecast.api.storage.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON and back. Components that are absent become zero, empty or an empty {@code Optional}; those that the
 * class no longer has are ignored.
 *
 * <p>Each codec has a mapper of its own, because a shared one would keep the classes of unloaded plugins alive.
 */
public final class RecordCodec<R extends Record> {

    private final Class<R> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public RecordCodec(Class<R> type) {
        JsonMapper mapper = mapper();
        this.type = type;
        this.reader = mapper.readerFor(type);
        this.writer = mapper.writerFor(type);
    }

    private static JsonMapper mapper() {
        // whatever can be written must be readable again
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
                // only components are written, not what other methods answer
                .changeDefaultVisibility(visible -> visible.withVisibility(
                                com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY))
                .build();
    }

    /**
     * Writes a record.
     *
     * @throws IllegalArgumentException if the record has something that cannot be written as JSON
     */
    public String encode(R record) {
        try {
            return writer.writeValueAsString(record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "A " + type.getSimpleName() + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a record.
     *
     * @param what names it in errors
     * @throws StorageException if the JSON does not fit the record class
     */
    public R decode(String what, String json) {
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw new StorageException(
                    "The stored record " + what + " does not fit " + type.getSimpleName()
                            + ". Was it written by another version? " + e.getOriginalMessage(),
                    e);
        }
    }
}
