package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.files.MemoryStore;
import io.telecast.host.owner.Owner;
import io.telecast.host.users.PluginReach;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
    void aQuestionWhoseAskerIsGoneIsStillAnswered() {
        var questions = new Questions(reach);
        Owner batch = Owner.always("batch");
        questions.ask(batch, 1, 2, Duration.ofMinutes(1), call -> {});
        questions.ask(Owner.always("verify"), 1, 3, Duration.ofMinutes(1), call -> {});
        questions.abandon(batch);
        assertThat(questions.take(1, 2))
                .hasValueSatisfying(waiting -> assertThat(waiting.handler()).isEmpty());
        assertThat(questions.take(1, 3))
                .hasValueSatisfying(waiting -> assertThat(waiting.handler()).isPresent());
        assertThat(questions.take(1, 3)).isEmpty();
        var asked = questions.ask(Owner.always("batch"), 1, 2, Duration.ofMinutes(1), call -> {});
        asked.close();
        assertThat(questions.take(1, 2)).isEmpty();
    }
}
