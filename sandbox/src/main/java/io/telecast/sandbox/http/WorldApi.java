package io.telecast.sandbox.http;

import io.telecast.sandbox.fault.Faults;
import io.telecast.sandbox.world.BotAccount;
import io.telecast.sandbox.world.Founding;
import io.telecast.sandbox.world.Overview;
import io.telecast.sandbox.world.Rank;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The whole world, and what is added to it. */
final class WorldApi {

    private static final Object DONE = Map.of();

    private final Overview overview;
    private final Founding founding;
    private final SentSamples samples;
    private final Faults faults;

    WorldApi(Overview overview, Founding founding, SentSamples samples, Faults faults) {
        this.overview = overview;
        this.founding = founding;
        this.samples = samples;
        this.faults = faults;
    }

    void register(Routes routes) {
        routes.add("GET", "/api/world", call -> world())
                .add("POST", "/api/users", this::addUsers)
                .add("POST", "/api/users/{id}/deactivate", this::deactivate)
                .add("POST", "/api/channels", this::addChannel)
                .add("POST", "/api/channels/{id}/posts", this::addPosts)
                .add("POST", "/api/channels/{id}/members", this::setMember)
                .add("POST", "/api/bots", this::addBot)
                .add("POST", "/api/bots/{id}/revoke", this::revoke);
    }

    private Object world() {
        var all = new LinkedHashMap<String, Object>();
        all.put("users", overview.users());
        all.put("bots", overview.bots());
        all.put("channels", overview.channels());
        all.put("samples", overview.samples());
        all.put("faults", FaultsApi.view(faults.present()));
        return all;
    }

    private Object addUsers(Call call) throws Exception {
        Body body = call.body("firstName", "lastName", "username", "language", "count");
        var users = founding.addUsers(
                body.text("firstName"),
                body.text("lastName", ""),
                body.text("username", ""),
                body.text("language", "en"),
                body.small("count", 1));
        return users.stream().map(overview::view).toList();
    }

    private Object deactivate(Call call) throws Exception {
        call.body();
        founding.deactivate(call.numericId());
        return DONE;
    }

    private Object addChannel(Call call) throws Exception {
        Body body = call.body("title", "username", "members");
        var members = new LinkedHashMap<Long, Rank>();
        if (body.has("members")) {
            body.objects("members", Set.of("id", "role"))
                    .forEach(member -> members.put(member.number("id"), rank(member)));
        }
        return overview.view(founding.addChannel(body.text("title"), body.text("username", ""), members));
    }

    private Object addPosts(Call call) throws Exception {
        Body body = call.body("text", "sample", "generated", "caption", "count");
        var sample = samples.of(body);
        String text = body.text(sample.isPresent() ? "caption" : "text", "");
        return Map.of("messages", founding.addPosts(call.numericId(), text, sample, body.small("count", 1)));
    }

    private Object setMember(Call call) throws Exception {
        Body body = call.body("id", "role");
        return overview.view(founding.setMember(call.numericId(), body.number("id"), rank(body)));
    }

    private static Rank rank(Body member) {
        return switch (member.text("role", "member").toLowerCase(Locale.ROOT)) {
            case "owner" -> Rank.OWNER;
            case "admin" -> Rank.ADMIN;
            case "member" -> Rank.MEMBER;
            case "none" -> Rank.NONE;
            case "banned" -> Rank.BANNED;
            default -> throw new IllegalArgumentException("`role` is owner, admin, member, none or banned.");
        };
    }

    private Object addBot(Call call) throws Exception {
        Body body = call.body("name", "username");
        BotAccount bot = founding.addBot(body.text("name"), body.text("username"));
        return Map.of(
                "id", bot.id(),
                "username", bot.username(),
                "name", bot.name(),
                "token", bot.token().value());
    }

    private Object revoke(Call call) throws Exception {
        call.body();
        return Map.of("token", founding.revoke(call.numericId()).token().value());
    }
}
