package io.telecast.bench.wire.contestant;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What matters in the head of an answer.
 *
 * @param length of its body, -1 if it is not told
 */
record HttpHead(int status, long length) {

    private static final int MOST = 16 << 10;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d{1,18}) *$");

    /** Reads exactly a head. Byte by byte: it is short, and nothing of the body may be taken. */
    static HttpHead read(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (!ended(text)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended before an answer.");
            }
            if (text.length() == MOST) {
                throw new IOException("The head of the answer is longer than " + MOST + " bytes.");
            }
            text.append((char) next);
        }
        return parse(text.toString());
    }

    private static boolean ended(StringBuilder text) {
        int length = text.length();
        return length >= 4 && text.substring(length - 4).equals("\r\n\r\n");
    }

    private static HttpHead parse(String text) throws IOException {
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            throw new IOException("That is no answer of HTTP/1.1.");
        }
        Matcher length = LENGTH.matcher(text);
        return new HttpHead(Integer.parseInt(status.group(1)), length.find() ? Long.parseLong(length.group(1)) : -1);
    }
}
