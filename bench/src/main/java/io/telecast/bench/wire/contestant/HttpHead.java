package io.telecast.bench.wire.contestant;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What matters in the head of an answer.
 *
 * @param length of its body, -1 if it is not told
 */
record HttpHead(int status, long length) {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d{1,18}) *$");

    /** @param text of the head, with its last line */
    static HttpHead parse(String text) throws IOException {
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            throw new IOException("That is no answer of HTTP/1.1.");
        }
        Matcher length = LENGTH.matcher(text);
        return new HttpHead(Integer.parseInt(status.group(1)), length.find() ? Long.parseLong(length.group(1)) : -1);
    }
}
