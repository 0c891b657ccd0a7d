package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void quotesWhatWouldBreakARow() {
        var sheet = new Sheet("x.csv", List.of("a", "b"), List.of(List.of("1,2", "say \"hi\"\nthere")), 1);
        assertThat(sheet.csv()).isEqualTo("\uFEFFa,b\r\n\"1,2\",\"say \"\"hi\"\"\nthere\"\r\n");
    }

    @Test
    void aCellIsNeverAFormula() {
        var sheet = new Sheet(
                "x.csv", List.of("a"), List.of(List.of("=1+1"), List.of("@x"), List.of("+1"), List.of("-")), 4);
        assertThat(sheet.csv()).isEqualTo("\uFEFFa\r\n'=1+1\r\n'@x\r\n'+1\r\n-\r\n");
    }

    @Test
    void knowsWhetherItIsAll() {
        assertThat(new Sheet("x", List.of(), List.of(List.of("1")), 1).complete())
                .isTrue();
        assertThat(new Sheet("x", List.of(), List.of(List.of("1")), 2).complete())
                .isFalse();
    }
}
