package io.telecast.host.mtproto.tl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values of one constructor are laid out.
 *
 * @param result the type that it belongs to
 */
record TlConstructor(String name, int id, List<TlField> fields, String result) {

    private static final Pattern LINE = Pattern.compile("([\\w.]+)#([0-9a-f]{1,8})\\s*(.*?)\\s*=\\s*([\\w.]+);");

    /** Reads {@code name#id field:type … = Result;}. */
    static TlConstructor parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No constructor: " + line);
        }
        var fields = new ArrayList<TlField>();
        for (String field : matcher.group(3).split("\\s+", -1)) {
            if (!field.isEmpty()) {
                fields.add(TlField.parse(field));
            }
        }
        return new TlConstructor(
                matcher.group(1),
                Integer.parseUnsignedInt(matcher.group(2), 16),
                List.copyOf(fields),
                matcher.group(4));
    }
}
