package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.owner.Owner;
import io.telecast.host.owner.Seat;
import io.telecast.host.users.PluginReach;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistriesTest {

    private static final BotIdentity BOT = new BotIdentity(5, "telecast_bot", "Telecast");

    private final PluginReach reach = new PluginReach(new MemoryStore<>(PluginReach.spec()));

    @Test
    void aCommandBelongsToOneUntilItIsGivenBack() {
        var commands = new CommandRegistry(reach);
        CommandSpec spec =
                CommandSpec.named("batch").describedAs("Makes a batch").build();
        Registration first = commands.register(Owner.always("batch"), spec, call -> {});
        assertThatThrownBy(() -> commands.register(Owner.always("other"), spec, call -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to batch");
        first.close();
        commands.register(Owner.always("other"), spec, call -> {});
        first.close();
        assertThat(commands.find("batch", BOT.id()))
                .hasValueSatisfying(now -> assertThat(now.owner()).hasToString("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "bca", "cab", "cba"})
    void ofPluginsThatClaimTheSameTheFirstHasItWhoeverCameFirst(String arrival) {
        var commands = new CommandRegistry(reach);
        var starts = new StartRegistry(reach);
        CommandSpec same = CommandSpec.named("same").describedAs("x").build();
        Map<String, Seat> seats = Map.of("a", new Seat("a", 1), "b", new Seat("b", 1), "c", new Seat("c", 0));
        Map<String, Registration> registrations = new HashMap<>();
        for (String id : arrival.split("")) {
            Seat seat = Objects.requireNonNull(seats.get(id));
            Owner owner = seat.join();
            seat.give(owner);
            registrations.put(id, commands.register(owner, same, call -> {}));
            starts.register(owner, "same", (call, payload) -> {});
            commands.hear(owner, Pattern.compile("hello"), call -> {});
        }
        assertThat(commands.find("same", BOT.id()).orElseThrow().owner()).hasToString("c");
        assertThat(starts.find("same-1", BOT.id()).orElseThrow().owner()).hasToString("c");
        assertThat(commands.hearer("hello", BOT.id()).orElseThrow().owner()).hasToString("c");
        assertThat(commands.menu(BOT.id(), audience -> true)).hasSize(1);
        assertThat(commands.contests())
                .extracting(contest -> contest.loser() + " " + contest.winner())
                .containsExactly("a c", "b c");
        Objects.requireNonNull(registrations.get("c")).close();
        assertThat(commands.find("same", BOT.id()).orElseThrow().owner()).hasToString("a");

        reach.set(99, Set.of("b"));
        assertThat(commands.find("same", 99).orElseThrow().owner())
                .as("of those that serve the clone")
                .hasToString("b");
        assertThat(starts.find("same-1", 99).orElseThrow().owner()).hasToString("b");
    }

    @Test
    void anUpgradeKeepsWhatItsPluginHas() {
        var commands = new CommandRegistry(reach);
        CommandSpec same = CommandSpec.named("same").describedAs("x").build();
        var seat = new Seat("a", 0);
        Owner old = seat.join();
        seat.give(old);
        Registration before = commands.register(old, same, call -> {});
        var other = new Seat("b", 0);
        other.give(other.join());
        Owner rival = other.join();
        other.give(rival);
        commands.register(rival, same, call -> {});
        Owner next = seat.join();
        commands.register(next, same, call -> {});
        assertThat(commands.find("same", BOT.id()).orElseThrow().owner()).isSameAs(old);
        seat.give(next);
        assertThat(commands.find("same", BOT.id()).orElseThrow().owner()).isSameAs(next);
        before.close();
        assertThat(commands.find("same", BOT.id()).orElseThrow().owner()).isSameAs(next);
    }

    @Test
    void aButtonFindsItsHandlerAndKeepsColonsInItsPayload() {
        var buttons = new ButtonRegistry(reach);
        buttons.register(Owner.always("batch"), "cancel", press -> {});
        var button = ButtonRegistry.button("Cancel", "batch", "cancel", "a:b");
        assertThat(buttons.find(button.data(), BOT.id()))
                .hasValueSatisfying(target -> assertThat(target.payload()).isEqualTo("a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "batch", "batch:cancel", "other:cancel:1", ":::::", "batch:CANCEL:1"})
    void forgedButtonDataFindsNobody(String data) {
        var buttons = new ButtonRegistry(reach);
        buttons.register(Owner.always("batch"), "cancel", press -> {});
        assertThat(buttons.find(data, BOT.id())).isEmpty();
    }

    @Test
    void aStartLinkComesBackToItsPrefix() {
        var starts = new StartRegistry(reach);
        starts.register(Owner.always("verify"), "v", (call, payload) -> {});
        String link = StartRegistry.link(BOT, "v", "Ab_-9");
        assertThat(link).isEqualTo("https://t.me/telecast_bot?start=v-Ab_-9");
        assertThat(starts.find("v-Ab_-9", BOT.id()))
                .hasValueSatisfying(target -> assertThat(target.payload()).isEqualTo("Ab_-9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "v_x", "V-x", "-x", "v-x y", "v-<b>", "w-x", "Sabc-def"})
    void forgedStartPayloadsFindNobody(String payload) {
        var starts = new StartRegistry(reach);
        starts.register(Owner.always("verify"), "v", (call, rest) -> {});
        assertThat(starts.find(payload, BOT.id())).isEmpty();
    }

    @Test
    void aStartLinkThatTelegramWouldCutIsRefused() {
        assertThatThrownBy(() -> StartRegistry.link(BOT, "v", "x".repeat(63)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 64");
        assertThatThrownBy(() -> StartRegistry.link(BOT, "v", "a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCloneHasOnlyThePluginsThatServeIt() {
        var commands = new CommandRegistry(reach);
        var buttons = new ButtonRegistry(reach);
        var starts = new StartRegistry(reach);
        CommandSpec spec =
                CommandSpec.named("batch").describedAs("Makes a batch").build();
        commands.register(Owner.always("batch"), spec, call -> {});
        commands.register(
                Owner.always("core"),
                CommandSpec.named("help").describedAs("Helps").build(),
                call -> {});
        buttons.register(Owner.always("batch"), "cancel", press -> {});
        buttons.register(Owner.always("core"), "revoke", press -> {});
        starts.register(Owner.always("batch"), "b", (call, payload) -> {});
        long clone = 99;
        assertThat(commands.find("batch", clone)).isPresent(); // nothing was said of this bot
        reach.set(clone, Set.of("player"));
        assertThat(commands.find("batch", clone)).isEmpty();
        assertThat(commands.visibleTo(clone, audience -> true))
                .extracting(CommandSpec::name)
                .containsExactly("help");
        assertThat(buttons.find("batch:cancel:1", clone)).isEmpty();
        assertThat(buttons.isOff("batch:cancel:1", clone)).isTrue();
        assertThat(buttons.find("core:revoke:1", clone)).isPresent();
        assertThat(starts.find("b-1", clone)).isEmpty();
        assertThat(commands.find("batch", BOT.id())).isPresent();
        assertThat(buttons.isOff("batch:cancel:1", BOT.id())).isFalse();
        reach.set(clone, Set.of("batch"));
        assertThat(commands.find("batch", clone)).isPresent();
        assertThat(starts.find("b-1", clone)).isPresent();
    }

    @Test
    void aButtonOfAPluginThatIsOffIsToldFromOneThatIsNothing() {
        var buttons = new ButtonRegistry(reach);
        buttons.register(Owner.always("core"), "revoke", press -> {});
        var batch = buttons.register(Owner.always("batch"), "cancel", press -> {});
        assertThat(buttons.isOff("batch:old:1", BOT.id())).isFalse();
        batch.close();
        assertThat(buttons.isOff("batch:cancel:1", BOT.id())).isTrue();
        assertThat(buttons.isOff("core:nothing:1", BOT.id())).isFalse();
        assertThat(List.of("", "x", "BATCH:a:1", "a b:c:1", "batch:a_b:1", "batch:cancel"))
                .allSatisfy(data -> assertThat(buttons.isOff(data, BOT.id())).isFalse());
    }

    @Test
    void aQuestionIsOfThePluginThatHasItThen() {
        var questions = new Questions(new MemoryStore<>(Questions.spec()), reach, InstantSource.system());
        Registration before = questions.register(Owner.always("batch"), "first", (answer, note) -> {});
        questions.ask("batch", "first", 1, 2, Duration.ofMinutes(1), "note");
        AskedRecord asked = questions.open(1, 2).orElseThrow().record();
        assertThat(asked.note()).isEqualTo("note");
        assertThat(questions.handler(asked)).isPresent();
        before.close();
        assertThat(questions.handler(asked)).isEmpty();
        questions.register(Owner.always("batch"), "first", (answer, note) -> {});
        assertThat(questions.handler(asked)).isPresent();
        assertThat(questions.open(1, 3)).isEmpty();
    }

    @Test
    void onlyWhoAskedTakesAQuestionBack() {
        var questions = new Questions(new MemoryStore<>(Questions.spec()), reach, InstantSource.system());
        questions.ask("batch", "first", 1, 2, Duration.ofMinutes(1), "");
        assertThat(questions.withdraw("verify", "first", 1, 2)).isFalse();
        assertThat(questions.withdraw("batch", "last", 1, 2)).isFalse();
        var old = questions.open(1, 2).orElseThrow();
        questions.ask("batch", "last", 1, 2, Duration.ofMinutes(1), "");
        assertThat(questions.end(old)).isFalse();
        assertThat(questions.withdraw("batch", "last", 1, 2)).isTrue();
        assertThat(questions.withdraw("batch", "last", 1, 2)).isFalse();
    }

    @Test
    void aQuestionHasANameALimitAndAShortNote() {
        var questions = new Questions(new MemoryStore<>(Questions.spec()), reach, InstantSource.system());
        Owner batch = Owner.always("batch");
        for (String name : List.of("", "A", "a b", "a:b", "x".repeat(33))) {
            assertThatThrownBy(() -> questions.register(batch, name, (answer, note) -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Duration patience : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(31))) {
            assertThatThrownBy(() -> questions.ask("batch", "first", 1, 2, patience, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30 days");
        }
        assertThatThrownBy(() -> questions.ask("batch", "first", 1, 2, Duration.ofMinutes(1), "x".repeat(2001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000");
        assertThat(questions.open(1, 2)).isEmpty();
    }
}
