package io.telecast.testdc.world;

import io.telecast.sandbox.world.Rank;
import io.telecast.testdc.tl.TlObject;
import java.util.List;
import java.util.Optional;

/** What somebody is in a channel, as a bot is told. */
public final class Participants {

    private static final int JOINED = 1_700_000_000;
    private static final List<String> RIGHTS = List.of(
            "change_info",
            "post_messages",
            "edit_messages",
            "delete_messages",
            "ban_users",
            "invite_users",
            "pin_messages",
            "add_admins",
            "manage_call",
            "other");

    private Participants() {}

    /** Every right that a channel's administrator can have. */
    static TlObject rights() {
        TlObject rights = TlObject.of("chatAdminRights");
        for (String right : RIGHTS) {
            rights = rights.with(right, true);
        }
        return rights;
    }

    /** Empty for who is no member. */
    public static Optional<TlObject> of(long viewer, long member, Rank rank) {
        return switch (rank) {
            case OWNER ->
                Optional.of(TlObject.of("channelParticipantCreator", "user_id", member, "admin_rights", rights()));
            case ADMIN -> Optional.of(admin(viewer, member));
            case MEMBER -> Optional.of(member(viewer, member));
            case BANNED -> Optional.of(banned(viewer, member));
            case NONE -> Optional.empty();
        };
    }

    private static TlObject admin(long viewer, long member) {
        boolean self = member == viewer;
        return TlObject.of("channelParticipantAdmin", "can_edit", !self, "self", self, "user_id", member)
                .with("inviter_id", self ? viewer : null)
                .with("promoted_by", viewer)
                .with("date", JOINED)
                .with("admin_rights", rights());
    }

    private static TlObject member(long viewer, long member) {
        return member == viewer
                ? TlObject.of("channelParticipantSelf", "user_id", member, "inviter_id", viewer, "date", JOINED)
                : TlObject.of("channelParticipant", "user_id", member, "date", JOINED);
    }

    private static TlObject banned(long viewer, long member) {
        TlObject rights =
                TlObject.of("chatBannedRights", "view_messages", true, "send_messages", true, "until_date", 0);
        return TlObject.of("channelParticipantBanned", "left", true, "peer", Peers.peer(member))
                .with("kicked_by", viewer)
                .with("date", JOINED)
                .with("banned_rights", rights);
    }
}
