package io.telecast.testdc.world;

import io.telecast.sandbox.world.ChatKey;

/** Ids here and on the wire: channels lose their -100, and files become documents. */
public final class WireIds {

    private static final long CHANNELS = -1_000_000_000_000L;
    private static final long DOCUMENTS = 5_000_000_000_000_000L;
    private static final long FILES = 1_000_000_000L;
    private static final String FILE = "file";

    private WireIds() {}

    public static long channel(long chatId) {
        return CHANNELS - chatId;
    }

    public static long chatId(long channel) {
        return CHANNELS - channel;
    }

    public static long document(String file) {
        return DOCUMENTS + number(file);
    }

    /** A file of the world, or one that never was. */
    public static String file(long document) {
        long number = document - DOCUMENTS;
        return FILE + (number > 0 && number < FILES ? number : 0);
    }

    static long number(String file) {
        return Long.parseLong(file.substring(FILE.length()));
    }

    /** The conversation that a bot knows under an id. */
    public static ChatKey chat(long bot, long chatId) {
        return chatId < 0 ? ChatKey.channel(chatId) : ChatKey.direct(bot, chatId);
    }
}
