package io.telecast.sandbox.world;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.content.Sample;
import io.telecast.sandbox.content.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a new world holds. Its ids and tokens are always the same, so that a configuration can name them. */
public final class FirstDay {

    /** The administrator. */
    public static final long ADA = 1001;

    /** An ordinary user. */
    public static final long BEN = 1002;

    /** Another ordinary user. */
    public static final long CHLOE = 1003;

    /** The bot that answers users. */
    public static final BotToken MAIN = new BotToken("7000000001:SANDBOX-main-bot-of-the-small-world");

    /** The bots that help reading. */
    public static final List<BotToken> WORKERS = List.of(
            new BotToken("7000000002:SANDBOX-first-worker-of-the-small-world"),
            new BotToken("7000000003:SANDBOX-second-worker-of-the-small-world"));

    /** Where the host keeps files; every bot is administrator. */
    public static final long STORAGE = -1_001_000_000_001L;

    /** A public channel, {@code @sandbox_news}; the main bot is a member. */
    public static final long NEWS = -1_001_000_000_002L;

    /** A private channel; the main bot is administrator. */
    public static final long CLUB = -1_001_000_000_003L;

    private final State state;
    private final Samples samples;
    private final Instant now;

    FirstDay(State state, Samples samples, Instant now) {
        this.state = state;
        this.samples = samples;
        this.now = now;
    }

    void fill() {
        person(new Person(ADA, "Ada", "Admin", "ada_admin", "en", true, false));
        person(new Person(BEN, "Ben", "Brook", "ben_brook", "en", false, false));
        person(new Person(CHLOE, "Chloé", "D'Été", "", "fr", false, false));
        bot(MAIN, "telecast_bot", "Telecast", BotAccount.Role.MAIN);
        bot(WORKERS.get(0), "telecast_worker_1_bot", "Worker 1", BotAccount.Role.WORKER);
        bot(WORKERS.get(1), "telecast_worker_2_bot", "Worker 2", BotAccount.Role.WORKER);
        channel(new Channel(STORAGE, "Storage", "", true));
        channel(new Channel(NEWS, "Sandbox News", "sandbox_news", false));
        channel(new Channel(CLUB, "Film Club", "", false));
        List.of(MAIN, WORKERS.get(0), WORKERS.get(1)).forEach(token -> member(STORAGE, token.botId(), Rank.ADMIN));
        member(NEWS, MAIN.botId(), Rank.MEMBER);
        member(NEWS, BEN, Rank.MEMBER);
        member(NEWS, CHLOE, Rank.MEMBER);
        member(CLUB, MAIN.botId(), Rank.ADMIN);
        member(CLUB, BEN, Rank.MEMBER);
        posts();
    }

    private void posts() {
        post(NEWS, "Welcome to the sandbox. Nothing here leaves your computer.", "");
        int[] number = {0};
        samples.all().stream()
                .filter(sample -> !sample.name().equals(Samples.LARGE))
                .limit(6)
                .forEach(sample -> {
                    post(NEWS, "Sample " + ++number[0], file(sample));
                    if (number[0] % 2 == 0) {
                        post(NEWS, "A post without a file, after sample " + number[0] + ".", "");
                    }
                });
        for (int part = 1; part <= 5; part++) {
            Sample film = Samples.generated("film-part-%02d.mkv".formatted(part), part * 3_000_001L, 100 + part);
            post(
                    CLUB,
                    "Part " + part + " of the film. The bytes are generated: they check, but no player plays them.",
                    file(film));
        }
    }

    private void person(Person person) {
        state.apply(new Change.PersonSet(person));
    }

    private void bot(BotToken token, String username, String name, BotAccount.Role role) {
        state.apply(new Change.BotSet(new BotAccount(token.botId(), username, name, role, token)));
    }

    private void channel(Channel channel) {
        state.apply(new Change.ChannelSet(channel));
        member(channel.id(), ADA, Rank.OWNER);
        var created = StoredMessage.Draft.of(ADA, FormattedText.plain("Channel created"), "")
                .asService();
        put(channel.id(), created);
    }

    private void member(long channel, long id, Rank rank) {
        state.apply(new Change.MemberSet(channel, id, rank));
    }

    private String file(Sample sample) {
        return state.files.find(sample).map(FileEntry::id).orElseGet(() -> {
            FileEntry entry = FileEntry.of(state.files.nextId(), sample);
            state.apply(new Change.FileSet(entry));
            return entry.id();
        });
    }

    private void post(long channel, String text, String file) {
        put(channel, StoredMessage.Draft.of(ADA, FormattedText.plain(text), file));
    }

    /** Posts from before there was a bot that could hear of them. */
    private void put(long channel, StoredMessage.Draft draft) {
        ChatKey chat = ChatKey.channel(channel);
        long number = state.boxes.next(channel);
        Instant date = now.minus(Duration.ofMinutes(60 - number));
        state.apply(new Change.MessageSet(chat, draft.numbered(number, date)));
    }
}
