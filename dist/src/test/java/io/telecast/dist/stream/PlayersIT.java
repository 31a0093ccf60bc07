package io.telecast.dist.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telecast.dist.Digest;
import io.telecast.dist.Links;
import io.telecast.dist.MadeUp;
import io.telecast.dist.Product;
import io.telecast.dist.Requires;
import io.telecast.dist.SharedProduct;
import io.telecast.dist.Tool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that people open links with. */
@ExtendWith(SharedProduct.class)
class PlayersIT {

    @ParameterizedTest
    @CsvSource({"test-card.mp4, 30.0", "test-card.webm, 30.0", "scale.mp3, 24.0", "scale.ogg, 24.0"})
    void ffmpegReadsTheLengthAndDecodesAllOfIt(String sample, double seconds, Product product) {
        var address = stored(product, sample).toString();

        var probe = Tool.run(
                Requires.tool("ffprobe"), "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", address);
        assertThat(probe.code()).as(probe.output()).isZero();
        assertThat(Double.parseDouble(probe.output().strip())).isCloseTo(seconds, within(0.1));

        var decode = Tool.run(Requires.tool("ffmpeg"), "-v", "error", "-xerror", "-i", address, "-f", "null", "-");
        assertThat(decode.code()).as(decode.output()).isZero();
        assertThat(decode.output()).isEmpty();
    }

    @Test
    void ffmpegSeeksToTheLastSeconds(Product product) {
        var address = stored(product, "test-card.mp4").toString();

        var seek = Tool.run(
                Requires.tool("ffmpeg"),
                "-v",
                "error",
                "-ss",
                "27",
                "-i",
                address,
                "-frames:v",
                "1",
                "-f",
                "null",
                "-");

        assertThat(seek.code()).as(seek.output()).isZero();
    }

    @Test
    void curlDownloadsResumesAndNamesTheFile(@TempDir Path folder, Product product) throws IOException {
        var file = new MadeUp("curl me.bin", 3_000_000, 5);
        var user = product.chat().newcomer("Curl");
        var links = Links.of(user.answerTo(user.generated(file.name(), file.size(), file.seed())));
        var partial = folder.resolve("partial");
        Files.write(partial, file.range(0, 1_234_566));

        var resumed = Tool.run(
                Requires.tool("curl"),
                "-sS",
                "-f",
                "-C",
                "-",
                "-o",
                partial.toString(),
                links.bytes().toString());
        assertThat(resumed.code()).as(resumed.output()).isZero();
        assertThat(Digest.of(Files.readAllBytes(partial))).isEqualTo(Digest.of(file.stream()));

        var named = Tool.run(
                Requires.tool("curl"),
                "-sS",
                "-f",
                "-OJ",
                "--output-dir",
                folder.toString(),
                links.download().toString());
        assertThat(named.code()).as(named.output()).isZero();
        assertThat(Digest.of(Files.readAllBytes(folder.resolve("curl me.bin")))).isEqualTo(Digest.of(file.stream()));
    }

    private static URI stored(Product product, String sample) {
        var user = product.chat().newcomer("Player");
        return Links.of(user.answerTo(user.sample(sample))).bytes();
    }
}
