package io.telecast.sandbox.world;

/** Names of files as Telegram passes them on. */
public final class FileNames {

    private static final int MAX = 255;

    private FileNames() {}

    /** Without folders and control characters, and not too long; a neutral name where nothing is left. */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty() || printable.equals(".") || printable.equals("..") ? "file" : printable;
    }
}
