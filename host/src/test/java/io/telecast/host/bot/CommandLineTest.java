package io.telecast.host.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.telecast.api.command.Argument;
import io.telecast.api.command.CommandSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final CommandSpec BAN = CommandSpec.named("ban")
            .describedAs("Keeps a user out")
            .takes(Argument.required("id"))
            .takes(Argument.rest("reason"))
            .build();
    private static final CommandSpec SITE = CommandSpec.named("base_site")
            .describedAs("Sets a domain")
            .takes(Argument.optional("domain"))
            .build();
    private static final CommandSpec HELP =
            CommandSpec.named("help").describedAs("Lists commands").build();

    @Test
    void readsNameAndRest() {
        assertThat(CommandLine.parse("/Ban@telecast_bot  7  too\nloud ", "Telecast_Bot"))
                .contains(new CommandLine("ban", "7  too\nloud"));
        assertThat(CommandLine.parse("/help", "telecast_bot")).contains(new CommandLine("help", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "// x", "help", "/he-lp", "/ban@other_bot 7", "/ünicode", "/ban@ 7"})
    void takesNothingElseForACommand(String text) {
        assertThat(CommandLine.parse(text, "telecast_bot")).isEmpty();
    }

    @Test
    void splitsArgumentsAsTheCommandTakesThem() {
        assertThat(new CommandLine("ban", "7 too  loud").arguments(BAN)).contains(List.of("7", "too  loud"));
        assertThat(new CommandLine("ban", "7").arguments(BAN)).contains(List.of("7", ""));
        assertThat(new CommandLine("base_site", "a.example").arguments(SITE)).contains(List.of("a.example"));
        assertThat(new CommandLine("base_site", "").arguments(SITE)).contains(List.of());
        assertThat(new CommandLine("help", "").arguments(HELP)).contains(List.of());
    }

    @Test
    void refusesMissingAndExtraArguments() {
        assertThat(new CommandLine("ban", "").arguments(BAN)).isEmpty();
        assertThat(new CommandLine("base_site", "a b").arguments(SITE)).isEmpty();
        assertThat(new CommandLine("help", "x").arguments(HELP)).isEmpty();
    }

    @Test
    void readsHugeInputInNoTime() {
        String huge = "/ban " + "x ".repeat(500_000);
        assertThat(CommandLine.parse(huge, "b").orElseThrow().arguments(BAN)).isPresent();
    }
}
