package io.telecast.api.link;

import io.telecast.api.Stable;
import io.telecast.api.collection.FileCollection;

/**
 * The signed tokens of a collection.
 *
 * @param token opens pages over HTTP: a secret, never to be logged
 * @param shareToken goes behind a start link's prefix, for anybody to open through the bot: a secret too; at most 50 of
 *     {@code A-Z a-z 0-9 _ -}
 * @param userId for whom {@code token} was made
 * @since 1.0
 */
@Stable
public record CollectionLink(FileCollection collection, String token, String shareToken, long userId) {

    @Override
    public String toString() {
        return "CollectionLink[collection=" + collection.id() + ", userId=" + userId + "]";
    }
}
