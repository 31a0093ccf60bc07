package io.telecast.host.devkit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PomTest {

    @TempDir
    private Path place;

    private Pom pom(String text) throws IOException {
        Files.writeString(place.resolve("pom.xml"), text);
        return Pom.of(PluginProject.in(place));
    }

    private static String project(String more, String entries) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <groupId>org.example</groupId><artifactId>hello</artifactId><version>1.2.3</version>
                  %s
                  <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive>
                  <manifestEntries>%s</manifestEntries></archive></configuration></plugin></plugins></build>
                </project>""".formatted(more, entries);
    }

    @Test
    void placesAreReplaced() throws IOException {
        Pom pom = pom(project(
                "<name>Hello</name><properties><a>x${b}</a><b>${project.version}</b></properties>",
                "<Plugin-Id>${project.artifactId}</Plugin-Id><One>${a} ${project.name}</One>"
                        + "<Two> two\n lines </Two><Three>${project.description}</Three>"));
        assertThat(pom.manifest())
                .isEqualTo(Map.of("Plugin-Id", "hello", "One", "x1.2.3 Hello", "Two", "two lines", "Three", ""));
        assertThat(pom.id()).isEqualTo("hello");
    }

    @Test
    void whatParentsSayHoldsUnlessTheProjectSaysOtherwise() throws IOException {
        Files.writeString(place.resolve("pom.xml"), """
                <project><groupId>g</groupId><artifactId>parent</artifactId><version>7.0.0</version>
                <properties><requires>^1.0.0</requires><who>parents</who></properties>
                <dependencyManagement><dependencies><dependency><groupId>t</groupId><artifactId>t</artifactId>
                <scope>test</scope></dependency></dependencies></dependencyManagement>
                <dependencies><dependency><groupId>t</groupId><artifactId>t</artifactId></dependency></dependencies>
                <build><pluginManagement><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration>
                <archive><manifestEntries><Plugin-Version>${project.version}</Plugin-Version>
                <Plugin-Provider>${who}</Plugin-Provider><Plugin-Requires>${requires}</Plugin-Requires>
                </manifestEntries></archive></configuration></plugin></plugins></pluginManagement></build></project>""");
        Path child = Files.createDirectory(place.resolve("child"));
        Files.writeString(child.resolve("pom.xml"), """
                <project><parent><groupId>g</groupId><artifactId>parent</artifactId><version>7.0.0</version></parent>
                <artifactId>child</artifactId><properties><who>childs</who></properties>
                <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><executions><execution><configuration>
                <archive><manifestEntries><Plugin-Id>child</Plugin-Id></manifestEntries></archive>
                </configuration></execution></executions></plugin></plugins></build></project>""");
        Pom pom = Pom.of(PluginProject.in(child));
        assertThat(pom.manifest())
                .isEqualTo(Map.of(
                        "Plugin-Id", "child",
                        "Plugin-Version", "7.0.0",
                        "Plugin-Provider", "childs",
                        "Plugin-Requires", "^1.0.0"));
        assertThat(pom.usesLibraries()).isFalse();
    }

    @Test
    void thePluginsOfThisBuildAreUnderstood() throws IOException {
        Pom player = Pom.of(PluginProject.in(Path.of("../plugins/player")));
        assertThat(player.manifest())
                .containsEntry("Plugin-Id", "player")
                .containsEntry("Plugin-Provider", "Telecast")
                .containsKeys("Plugin-Class", "Plugin-Requires", "Plugin-Description", "Plugin-Version");
        assertThat(player.usesLibraries()).isFalse();
    }

    @Test
    void itIsToldWhetherThereAreLibraries() throws IOException {
        String dependency = "<dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId>%s</dependency>"
                + "</dependencies>";
        assertThat(pom(project(dependency.formatted(""), "<A>b</A>")).usesLibraries())
                .isTrue();
        assertThat(pom(project(dependency.formatted("<scope>runtime</scope>"), "<A>b</A>"))
                        .usesLibraries())
                .isTrue();
        assertThat(pom(project(dependency.formatted("<scope>provided</scope>"), "<A>b</A>"))
                        .usesLibraries())
                .isFalse();
        assertThat(pom(project("<parent><artifactId>elsewhere</artifactId></parent>", "<A>b</A>"))
                        .usesLibraries())
                .as("nobody knows what the parent needs")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<project>", "no xml", "<html/>", "<project/>"})
    void whatIsNoPomIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> pom(text))
                .isInstanceOf(BadProjectException.class)
                .hasMessageContaining("pom.xml");
    }

    @Test
    void otherFilesAreNotReadThroughIt() throws IOException {
        Path secret = Files.writeString(place.resolve("secret"), "hunter2");
        assertThatThrownBy(() -> pom(
                        "<!DOCTYPE project [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + project("", "<A>&x;</A>")))
                .isInstanceOf(BadProjectException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void placesThatMeanNothingOrThemselvesAreNamed() {
        assertThatThrownBy(() -> pom(project("", "<A>${nothing}</A>"))).hasMessageContaining("${nothing}");
        assertThatThrownBy(() -> pom(project("<properties><a>${b}</a><b>${a}</b></properties>", "<A>${a}</A>")))
                .hasMessageContaining("made of each other");
        assertThatThrownBy(() -> pom(project("<properties><a>${a}${a}</a></properties>", "<A>${a}</A>")))
                .isInstanceOf(BadProjectException.class);
    }
}
