package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telecast.api.Registration;
import io.telecast.api.bot.BotIdentity;
import io.telecast.api.command.CommandSpec;
import io.telecast.host.users.PluginReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistriesTest {

    private static final BotIdentity BOT = new BotIdentity(5, "telecast_bot", "Telecast");

    private final PluginReach reach = new PluginReach();

    @Test
    void aCommandBelongsToOneUntilItIsGivenBack() {
        var commands = new CommandRegistry(reach);
        CommandSpec spec =
                CommandSpec.named("batch").describedAs("Makes a batch").build();
        Registration first = commands.register("batch", spec, call -> {});
        assertThatThrownBy(() -> commands.register("other", spec, call -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to batch");
        first.close();
        commands.register("other", spec, call -> {});
        first.close();
        assertThat(commands.find("batch", BOT.id()))
                .hasValueSatisfying(now -> assertThat(now.owner()).isEqualTo("other"));
    }

    @Test
    void aButtonFindsItsHandlerAndKeepsColonsInItsPayload() {
        var buttons = new ButtonRegistry(reach);
        buttons.register("batch", "cancel", press -> {});
        var button = ButtonRegistry.button("Cancel", "batch", "cancel", "a:b");
        assertThat(buttons.find(button.data(), BOT.id()))
                .hasValueSatisfying(target -> assertThat(target.payload()).isEqualTo("a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "batch", "batch:cancel", "other:cancel:1", ":::::", "batch:CANCEL:1"})
    void forgedButtonDataFindsNobody(String data) {
        var buttons = new ButtonRegistry(reach);
        buttons.register("batch", "cancel", press -> {});
        assertThat(buttons.find(data, BOT.id())).isEmpty();
    }

    @Test
    void aStartLinkComesBackToItsPrefix() {
        var starts = new StartRegistry(reach);
        starts.register("verify", "v", (call, payload) -> {});
        String link = StartRegistry.link(BOT, "v", "Ab_-9");
        assertThat(link).isEqualTo("https://t.me/telecast_bot?start=v-Ab_-9");
        assertThat(starts.find("v-Ab_-9", BOT.id()))
                .hasValueSatisfying(target -> assertThat(target.payload()).isEqualTo("Ab_-9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "v_x", "V-x", "-x", "v-x y", "v-<b>", "w-x", "Sabc-def"})
    void forgedStartPayloadsFindNobody(String payload) {
        var starts = new StartRegistry(reach);
        starts.register("verify", "v", (call, rest) -> {});
        assertThat(starts.find(payload, BOT.id())).isEmpty();
    }

    @Test
    void aStartLinkThatTelegramWouldCutIsRefused() {
        assertThatThrownBy(() -> StartRegistry.link(BOT, "v", "x".repeat(63)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 64");
        assertThatThrownBy(() -> StartRegistry.link(BOT, "v", "a b")).isInstanceOf(IllegalArgumentException.class);
    }
}
