package io.telecast.sandbox.world;

/** What a user may see and where the user may write. Used inside the world's lock. */
final class UserReach {

    private final State state;

    UserReach(State state) {
        this.state = state;
    }

    Person person(long id) {
        return state.directory
                .person(id)
                .filter(person -> !person.deactivated())
                .orElseThrow(() -> Refused.missing("There is no user " + id + ". GET /api/world lists them all."));
    }

    BotAccount bot(long id) {
        return state.directory
                .bot(id)
                .orElseThrow(() -> Refused.missing("There is no bot " + id + ". GET /api/world lists them all."));
    }

    Channel channel(long id) {
        return state.directory
                .channel(id)
                .orElseThrow(() -> Refused.missing("There is no channel " + id + ". GET /api/world lists them all."));
    }

    ChatKey see(long user, long chat) {
        person(user);
        if (chat > 0) {
            if (!bot(chat).answersUsers()) {
                throw Refused.forbidden("Bot " + chat + " is a worker: it only reads files, and nobody talks to it.");
            }
            return ChatKey.direct(chat, user);
        }
        Channel channel = channel(chat);
        if (!state.directory.rank(chat, user).isMember()) {
            throw Refused.forbidden("User " + user + " is not a member of " + channel.title()
                    + ". Add the user with POST /api/channels/" + chat + "/members.");
        }
        return ChatKey.channel(chat);
    }

    ChatKey writeTo(long user, long chat) {
        ChatKey key = see(user, chat);
        if (key.isChannel() && !state.directory.rank(chat, user).isAdmin()) {
            throw Refused.forbidden("Only the owner and administrators post in a channel.");
        }
        if (!key.isChannel() && state.relations.tie(user, chat).blocked()) {
            throw Refused.forbidden("The user blocks this bot. Unblock it first.");
        }
        return key;
    }

    StoredMessage message(ChatKey chat, long id) {
        return state.boxes
                .find(chat, id)
                .orElseThrow(() -> Refused.missing("There is no message " + id + " in this chat, or it was deleted."));
    }
}
