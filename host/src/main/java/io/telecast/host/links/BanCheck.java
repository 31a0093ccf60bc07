package io.telecast.host.links;

/** Says who may not use a bot. */
@FunctionalInterface
public interface BanCheck {

    boolean isBanned(long botId, long userId);
}
