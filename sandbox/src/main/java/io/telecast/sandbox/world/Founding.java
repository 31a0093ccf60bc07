package io.telecast.sandbox.world;

import io.telecast.host.telegram.BotToken;
import io.telecast.sandbox.content.Sample;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** How users, channels and bots come into being. Throws what {@link UserWriting} throws. Thread-safe. */
public final class Founding {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final long FIRST_USER = 2001;
    private static final int MAX_COUNT = 10_000;
    private static final int SECRET_BYTES = 26;

    private final World world;
    private final SecureRandom random;
    private final UserReach reach;

    public Founding(World world, SecureRandom random) {
        this.world = world;
        this.random = random;
        this.reach = world.locked(() -> new UserReach(world.state()));
    }

    /** @param count how many; above 1 their names are numbered */
    public List<Person> addUsers(String firstName, String lastName, String username, String language, int count) {
        requireName(firstName, "firstName");
        requireCount(count);
        if (lastName.length() > 64) {
            throw new IllegalArgumentException("`lastName` has at most 64 characters.");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("`language` is a tag such as en or pt-br.");
        }
        return world.locked(() -> {
            long next = Math.max(
                    FIRST_USER,
                    1 + max(world.state().directory.people().stream().mapToLong(Person::id)));
            var made = new ArrayList<Person>();
            for (int n = 1; n <= count; n++) {
                String suffix = count == 1 ? "" : Integer.toString(n);
                String name = username.isEmpty() ? "" : free(username + suffix);
                made.add(
                        new Person(next++, (firstName + " " + suffix).strip(), lastName, name, language, false, false));
            }
            world.commit(made.stream().<Change>map(Change.PersonSet::new).toList());
            return made;
        });
    }

    /** Deletes an account, as people do. */
    public void deactivate(long user) {
        world.locked(() -> {
            Person person = reach.person(user);
            world.commit(List.of(new Change.PersonSet(person.deactivate())));
            return true;
        });
    }

    public Channel addChannel(String title, String username, Map<Long, Rank> members) {
        requireName(title, "title");
        return world.locked(() -> {
            long id = world.state().directory.channels().stream()
                            .mapToLong(Channel::id)
                            .min()
                            .orElse(ChatKey.CHANNELS_BELOW)
                    - 1;
            var channel = new Channel(id, title, username.isEmpty() ? "" : free(username), false);
            var changes = new ArrayList<Change>();
            changes.add(new Change.ChannelSet(channel));
            members.forEach((member, rank) -> changes.add(new Change.MemberSet(id, existing(member), rank)));
            var created = StoredMessage.Draft.of(0, FormattedText.plain("Channel created"), "")
                    .asService();
            world.post(ChatKey.channel(id), created, changes);
            return channel;
        });
    }

    public Channel setMember(long channelId, long member, Rank rank) {
        return world.locked(() -> {
            Channel channel = reach.channel(channelId);
            world.commit(List.of(new Change.MemberSet(channelId, existing(member), rank)));
            return channel;
        });
    }

    /** Posts as the channel's owner, whoever that is. */
    public List<MessageView> addPosts(long channelId, String text, Optional<Sample> sample, int count) {
        requireCount(count);
        FormattedText body = FormattedText.plain(text);
        FormattedText checked = sample.isPresent() ? body.asCaption() : body.asText();
        return world.locked(() -> {
            reach.channel(channelId);
            ChatKey chat = ChatKey.channel(channelId);
            var made = new ArrayList<MessageView>();
            for (int n = 0; n < count; n++) {
                Optional<FileEntry> known = sample.flatMap(world.state().files::find);
                Optional<FileEntry> file = known.or(
                        () -> sample.map(it -> FileEntry.of(world.state().files.nextId(), it)));
                List<Change> before = known.isPresent()
                        ? List.of()
                        : file.<Change>map(Change.FileSet::new).stream().toList();
                var draft = StoredMessage.Draft.of(
                        0, checked, file.map(FileEntry::id).orElse(""));
                made.add(MessageView.of(world.state(), 0, chat, world.post(chat, draft, before)));
            }
            return made;
        });
    }

    /** Posts what Telegram itself writes in a channel. */
    public MessageView addServicePost(long channelId, String text) {
        FormattedText body = FormattedText.plain(text).asText();
        return world.locked(() -> {
            reach.channel(channelId);
            ChatKey chat = ChatKey.channel(channelId);
            var draft = StoredMessage.Draft.of(0, body, "").asService();
            return MessageView.of(world.state(), 0, chat, world.post(chat, draft, List.of()));
        });
    }

    /** What BotFather does. */
    public BotAccount addBot(String name, String username) {
        requireName(name, "name");
        if (!username.toLowerCase(Locale.ROOT).endsWith("bot")) {
            throw new IllegalArgumentException("`username` of a bot ends with 'bot', such as films_bot.");
        }
        return world.locked(() -> {
            long last = max(world.state().directory.bots().stream().mapToLong(BotAccount::id));
            long id = Math.max(last, FirstDay.MAIN.botId() + 100) + 1;
            var bot = new BotAccount(id, free(username), name, BotAccount.Role.FREE, freshToken(id));
            world.commit(List.of(new Change.BotSet(bot)));
            return bot;
        });
    }

    /** Gives a bot a new token; the old one stops working. */
    public BotAccount revoke(long botId) {
        return world.locked(() -> {
            BotAccount bot = reach.bot(botId).withToken(freshToken(botId));
            world.commit(List.of(new Change.BotSet(bot)));
            return bot;
        });
    }

    private BotToken freshToken(long id) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new BotToken(id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    private long existing(long member) {
        if (world.state().directory.person(member).isEmpty()
                && world.state().directory.bot(member).isEmpty()) {
            throw Refused.missing("There is no user or bot " + member + ". GET /api/world lists them all.");
        }
        return member;
    }

    private String free(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException(
                    "`username` has 4 to 32 letters, digits and _, and begins with a letter; '" + username
                            + "' does not.");
        }
        if (world.state().directory.isTaken(username)) {
            throw new Refused(Refused.Reason.CONFLICT, "The username " + username + " is taken. Choose another one.");
        }
        return username;
    }

    private static long max(LongStream ids) {
        return ids.max().orElse(0);
    }

    private static void requireName(String name, String field) {
        if (name.isBlank() || name.length() > 128) {
            throw new IllegalArgumentException("`" + field + "` needs 1 to 128 characters.");
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("`count` is 1 to " + MAX_COUNT + ".");
        }
    }
}
