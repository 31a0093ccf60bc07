package io.telecast.host.http.file;

import io.telecast.host.files.FileRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags: made for files, and looked for in headers. */
final class EntityTags {

    private static final Pattern ONE = Pattern.compile("[ \\t]*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")[ \\t]*(,|$)");

    private EntityTags() {}

    /** The strong tag of a file. What Telegram keeps never changes, so who it is says what it holds. */
    static String of(FileRecord file) {
        String identity = file.uniqueId() + ":" + file.message().chatId() + ":"
                + file.message().messageId() + ":" + file.size();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15)) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", missing);
        }
    }

    /**
     * Whether a list of tags names a strong tag, or everything.
     *
     * @param headers the lines of the header
     * @param weakToo whether a weak tag of the same text counts
     */
    static boolean matches(List<String> headers, String tag, boolean weakToo) {
        String list = String.join(",", headers);
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher one = ONE.matcher(list);
        int at = 0;
        while (at < list.length()) {
            if (one.region(at, list.length()).lookingAt()) {
                if (one.group(2).equals(tag) && (weakToo || one.group(1) == null)) {
                    return true;
                }
                at = one.end();
            } else if (list.charAt(at) == ',' || list.charAt(at) == ' ' || list.charAt(at) == '\t') {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }
}
