package io.telecast.host.telegram.tdlib.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telecast.host.telegram.tdlib.client.LoadedTdLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFinderTest {

    @TempDir
    private Path folder;

    private Path product;
    private Path working;
    private Path system;
    private LibraryFinder finder;

    @BeforeEach
    void make() throws Exception {
        product = Files.createDirectories(folder.resolve("product"));
        working = Files.createDirectories(folder.resolve("working"));
        system = Files.createDirectories(folder.resolve("system"));
        var platform = new Platform("linux-x64-glibc", List.of("libtdjson.so"), List.of(system));
        finder = new LibraryFinder(platform, List.of(product, working));
    }

    private static Path put(Path folder, String name) throws Exception {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), "x");
    }

    @Test
    void eachPlaceComesBeforeTheNext() throws Exception {
        Path ofSystem = put(system, "libtdjson.so");
        assertThat(finder.find("")).isEqualTo(ofSystem);
        Path npm = put(working.resolve("node_modules/@prebuilt-tdlib/linux-x64-glibc"), "libtdjson.so");
        assertThat(finder.find("")).isEqualTo(npm);
        Path beside = put(product.resolve("lib"), "libtdjson.so");
        assertThat(finder.find(" ")).isEqualTo(beside);
        Path named = put(folder, "mine.so");
        assertThat(finder.find(named.toString())).isEqualTo(named.toRealPath());
    }

    @Test
    void anotherMachinesLibraryIsNotTaken() throws Exception {
        put(working.resolve("node_modules/@prebuilt-tdlib/linux-arm64-glibc"), "libtdjson.so");
        put(product, "libtdjson.dylib");
        assertThatIllegalArgumentException().isThrownBy(() -> finder.find(""));
    }

    @Test
    void whereThereIsNoneItSaysHowToGetIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder.find(""))
                .withMessageContaining("libtdjson.so is not found")
                .withMessageContaining(
                        "npm install --prefix " + product + " @prebuilt-tdlib/linux-x64-glibc@0.1008065.0")
                .withMessageContaining("tdlib.library");
    }

    @Test
    void aNamedOneMustBeThere() throws Exception {
        put(system, "libtdjson.so");
        for (String wrong : List.of(folder.resolve("none.so").toString(), folder.toString(), "a\0b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> finder.find(wrong))
                    .withMessageContaining("tdlib.library names");
        }
    }

    @Test
    void whatIsNoLibraryIsNotLoaded() throws Exception {
        Path text = put(folder, "text.so");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadedTdLibrary.load(text))
                .withMessageContaining("cannot be loaded")
                .withMessageContaining("tdlib.library");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-x64-glibc, libtdjson.so",
        "Linux, aarch64, true, linux-arm64-musl, libtdjson.so",
        "Mac OS X, aarch64, false, darwin-arm64, libtdjson.dylib",
        "Windows 11, amd64, false, win32-x64, tdjson.dll"
    })
    void platformsAreNamedAsInNpm(String system, String processor, boolean musl, String name, String file) {
        Platform platform = Platform.of(system, processor, musl);
        assertThat(platform.name()).isEqualTo(name);
        assertThat(platform.fileNames()).first().isEqualTo(file);
    }

    @Test
    void versionsAreCompared() {
        assertThat(TdlibVersion.parse("1.8.65").require()).hasToString("1.8.65");
        assertThat(TdlibVersion.parse("2.0.0-beta")).isGreaterThan(TdlibVersion.OLDEST);
        for (String old : List.of("1.8.64", "1.7.99", "0.9.100")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TdlibVersion.parse(old).require())
                    .withMessageContaining("too old");
        }
        for (String none : List.of("", "x", "1.8", "99999999999.1.1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> TdlibVersion.parse(none));
        }
    }
}
