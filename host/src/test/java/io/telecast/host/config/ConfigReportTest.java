package io.telecast.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReportTest {

    @TempDir
    Path data;

    @Test
    void tellsEveryValueAndItsSourceAndMasksSecrets() throws Exception {
        LoadedConfig loaded = ConfigFixture.in(data)
                .set("telegram.backend=box")
                .set("mongodb.uri=mongodb://u:hunter2@h/")
                .set("plugins.shortener.apiKey=hunter2")
                .set("texts.start=say \"hi\"\n\u0001")
                .env("TELECAST_BOX_PACE", "3")
                .yaml("log.level: warn\n")
                .load();

        String yaml = loaded.report().yaml();
        assertThat(yaml.lines().map(line -> line.replaceAll(" +#", " #")))
                .contains(
                        "http.host: 127.0.0.1 # default",
                        "http.port: 9000 # default of box",
                        "log.level: warn # telecast.yaml line 1",
                        "box.pace: 3 # environment TELECAST_BOX_PACE",
                        "mongodb.uri: \"******\" # --set",
                        "telegram.bot-token: \"******\" # default of box",
                        "plugins.shortener.apiKey: \"******\" # --set",
                        "texts.start: \"say \\\"hi\\\"\\n\\x01\" # --set");
        assertThat(yaml + loaded).doesNotContain("hunter2").doesNotContain(ConfigFixture.TOKEN);
    }

    @Test
    void canBeReadBack() throws Exception {
        String yaml = ConfigFixture.in(data)
                .set("telegram.backend=box")
                .set("texts.start=say \"hi\"\n\\ # no comment\u0001 \u263a")
                .load()
                .report()
                .yaml()
                .replaceAll("(?m)^telegram.bot-token.*\n", "");

        LoadedConfig again = ConfigFixture.in(data).yaml(yaml).load();

        assertThat(again.config()
                        .texts()
                        .overrides()
                        .find("start")
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("say \"hi\"\n\\ # no comment\u0001 \u263a");
        assertThat(again.config().http())
                .isEqualTo(
                        new HttpConfig("127.0.0.1", 9000, "", Duration.ofMinutes(10), "", "", new Secret(""), false));
    }
}
