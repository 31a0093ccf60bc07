package io.telecast.api.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private record Old(String key) {}

    private record Next(String key, int size) {}

    private static final StoreSpec<Old> OLD =
            StoreSpec.of("notes", Old.class, Old::key).build();
    private static final StoreSpec<Next> NEXT =
            StoreSpec.of("notes", Next.class, Next::key).build();

    @Test
    void versionsAreCountedFromTheOldestThatIsUnderstood() {
        assertThat(Migrations.none().version()).isEqualTo(1);
        Migrations two = Migrations.from(3).step(s -> s.rename("a", "b")).step(s -> s.drop("b"));
        assertThat(two.oldest()).isEqualTo(3);
        assertThat(two.version()).isEqualTo(5);
        assertThatThrownBy(() -> Migrations.from(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStepKnowsWhetherItCanBeUndone() {
        assertThat(reversible(new MigrationStep(List.of()).change(OLD, NEXT, old -> new Next(old.key(), 0))))
                .isFalse();
        assertThat(reversible(new MigrationStep(List.of())
                        .change(OLD, NEXT, old -> new Next(old.key(), 0), next -> new Old(next.key()))))
                .isTrue();
        assertThat(reversible(new MigrationStep(List.of()).rename("a", "b"))).isTrue();
        assertThat(reversible(new MigrationStep(List.of()).drop("a"))).isFalse();
    }

    private static boolean reversible(MigrationStep step) {
        return step.changes().stream().allMatch(StoreChange::reversible);
    }

    @Test
    void storesMayBeExchangedButNotNamedTwice() {
        MigrationStep exchanged = Migrations.none()
                .step(s -> s.rename("a", "b").rename("b", "a"))
                .steps()
                .getFirst();
        assertThat(exchanged.changes()).hasSize(2);
        assertThatThrownBy(() -> exchanged.drop("a")).hasMessageContaining("only once");
        assertThatThrownBy(() -> exchanged.rename("c", "b")).hasMessageContaining("result b only once");
    }
}
