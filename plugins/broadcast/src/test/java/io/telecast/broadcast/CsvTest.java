package io.telecast.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String text(Csv csv) {
        return new String(csv.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        Csv csv =
                new Csv().row("id", "name").row(7L, "Ada \"the first\", Admin").row(8L, "two\nlines");
        assertThat(text(csv)).isEqualTo("id,name\r\n7,\"Ada \"\"the first\"\", Admin\"\r\n8,\"two\nlines\"\r\n");
        assertThat(csv.size()).isEqualTo(csv.toBytes().length);
    }

    @Test
    void sizesCountBytes() {
        assertThat(new Csv().row("é", "😀").size()).isEqualTo(2 + 1 + 4 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\tx", "\r=1", " =1", "＝1"})
    void noNameBecomesAFormula(String name) {
        assertThat(text(new Csv().row(1, name))).matches("(?s)1,\"?'.*");
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(text(new Csv().row("Zoë", "a=b", "", "O'Neil"))).isEqualTo("Zoë,a=b,,O'Neil\r\n");
    }
}
