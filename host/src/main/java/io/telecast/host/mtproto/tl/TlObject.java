package io.telecast.host.mtproto.tl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a type that a {@link TlSchema} describes. Optional fields that were not sent are absent. Immutable.
 *
 * @param name the constructor's
 */
public record TlObject(String name, Map<String, Object> fields) {

    public TlObject {
        fields = Map.copyOf(fields);
    }

    public boolean is(String constructor) {
        return name.equals(constructor);
    }

    public int intValue(String field) throws TlException {
        return get(field, Integer.class);
    }

    public long longValue(String field) throws TlException {
        return get(field, Long.class);
    }

    public String string(String field) throws TlException {
        return get(field, String.class);
    }

    public byte[] bytes(String field) throws TlException {
        return get(field, byte[].class);
    }

    public Optional<TlObject> object(String field) {
        return fields.get(field) instanceof TlObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects of a vector; none if it was not sent. */
    public List<TlObject> objects(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(TlObject.class::isInstance)
                        .map(TlObject.class::cast)
                        .toList()
                : List.of();
    }

    /** The numbers of a vector; none if it was not sent. */
    public List<Integer> ints(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .toList()
                : List.of();
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    private <T> T get(String field, Class<T> type) throws TlException {
        Object value = fields.get(field);
        if (!type.isInstance(value)) {
            throw new TlException(name + " has no " + field);
        }
        return type.cast(value);
    }

    /** The constructor alone: fields may be secret. */
    @Override
    public String toString() {
        return name;
    }
}
