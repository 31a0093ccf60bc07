package io.telecast.host.mtproto.media;

import io.telecast.host.mtproto.session.RpcException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a data centre's refusals mean (<a href="https://core.telegram.org/api/errors">core.telegram.org/api/errors</a>). */
final class Refusals {

    private static final List<String> WAITS = List.of("FLOOD_WAIT_", "FLOOD_PREMIUM_WAIT_", "SLOWMODE_WAIT_");
    private static final List<String> MOVES = List.of("FILE_MIGRATE_", "USER_MIGRATE_", "NETWORK_MIGRATE_");

    /** What TDLib takes for a data centre's number, too. */
    private static final int LAST_DATA_CENTER = 1000;

    private Refusals() {}

    /** How long to wait, if that is what it says. */
    static Optional<Duration> wait(RpcException refusal) {
        OptionalInt seconds = number(refusal, WAITS);
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
    }

    /** The data centre that should be asked instead, if it says so. */
    static OptionalInt dataCenter(RpcException refusal) {
        OptionalInt told = number(refusal, MOVES);
        return told.isPresent() && told.getAsInt() >= 1 && told.getAsInt() <= LAST_DATA_CENTER
                ? told
                : OptionalInt.empty();
    }

    /** The key is of no use: the bot must sign in anew with another. */
    static boolean isUnauthorized(RpcException refusal) {
        return refusal.code() == 401 || refusal.type().equals("AUTH_KEY_DUPLICATED");
    }

    /** The permission to sign in elsewhere has served already, or is too old. */
    static boolean isPermissionUsed(RpcException refusal) {
        return refusal.type().equals("AUTH_BYTES_INVALID");
    }

    /** Telegram does not know the token. */
    static boolean isTokenRefused(RpcException refusal) {
        return switch (refusal.type()) {
            case "ACCESS_TOKEN_INVALID", "ACCESS_TOKEN_EXPIRED", "BOT_TOKEN_INVALID", "USER_DEACTIVATED_BAN" -> true;
            default -> false;
        };
    }

    static boolean isReferenceExpired(RpcException refusal) {
        return refusal.type().startsWith("FILE_REFERENCE_") || refusal.type().equals("FILEREF_UPGRADE_NEEDED");
    }

    /** The data centre is in trouble of its own; asking again soon may help. */
    static boolean isPassing(RpcException refusal) {
        return refusal.code() < 0 || refusal.code() >= 500 || refusal.type().equals("Timeout");
    }

    private static OptionalInt number(RpcException refusal, List<String> prefixes) {
        return prefixes.stream()
                .map(refusal::number)
                .flatMap(number -> number.isPresent() ? Stream.of(number) : Stream.empty())
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
